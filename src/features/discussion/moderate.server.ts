import type { Action } from './actions.ts';
import { type Actor, record } from './audit.server.ts';
import { edited, EMPTIED } from './own.server.ts';
import type { CommentRow } from './schema.server.ts';
import { type Db, findComment } from './store.server.ts';

/** What an action needs besides the comment. */
export interface Deed {
  action: Action;
  /** The new text, for `edit`. */
  body?: string;
  /** The article that a topic became, for `article`. */
  article?: string | null;
}

/**
 * Does one thing to one comment and writes down who did it; in a transaction.
 * @returns the comment before and after, or null where there is none or nothing changed
 */
export async function moderate(
  db: Db,
  actor: Actor,
  id: string,
  deed: Deed,
  now: number,
): Promise<{ before: CommentRow; after: CommentRow } | null> {
  const before = await findComment(db, id);
  const change = before && changeOf(before, deed, now);
  if (!before || !change) return null;
  if (deed.action === 'answer') await onlyAnswer(db, before);
  const after = await db
    .updateTable('comment')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const detail = deed.action === 'edit' ? { was: before.body } : null;
  const at = new Date(now).toISOString();
  await record(db, actor, deed.action, at, { commentId: id, articleId: before.articleId, detail });
  return { before, after };
}

function changeOf(row: CommentRow, deed: Deed, now: number): Partial<CommentRow> | null {
  if (row.status === 'deleted') return null;
  switch (deed.action) {
    case 'approve':
      return row.status === 'approved' ? null : { status: 'approved', heldFor: null };
    case 'reject':
      return row.status === 'rejected' ? null : { status: 'rejected' };
    case 'spam':
      return row.status === 'spam' ? null : { status: 'spam' };
    case 'delete':
      return EMPTIED;
    case 'pin':
      return row.pinned ? null : { pinned: 1 };
    case 'unpin':
      return row.pinned ? { pinned: 0 } : null;
    case 'answer':
      return row.answer || row.parentId === null ? null : { answer: 1 };
    case 'unanswer':
      return row.answer ? { answer: 0 } : null;
    case 'close':
      return row.closed ? null : { closed: 1 };
    case 'reopen':
      return row.closed ? { closed: 0 } : null;
    case 'edit':
      return deed.body === undefined || deed.body === row.body ? null : edited(deed.body, now);
    case 'article':
      return { becameArticle: deed.article ?? null };
  }
}

/** A question has one answer: marking another takes the mark from the one before. */
async function onlyAnswer(db: Db, { parentId }: CommentRow): Promise<void> {
  await db.updateTable('comment').set({ answer: 0 }).where('parentId', '=', parentId).where('answer', '=', 1).execute();
}

/** Closes or opens the whole discussion of an article, and writes down who did it. */
export async function closeThread(
  db: Db,
  actor: Actor,
  articleId: string,
  closed: boolean,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  const closedAt = closed ? at : null;
  await db
    .insertInto('thread')
    .values({ articleId, closedAt })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ closedAt }))
    .execute();
  await record(db, actor, closed ? 'close discussion' : 'reopen discussion', at, { articleId });
}
