import type { Kysely } from 'kysely';
import type { Comment } from './comment.ts';
import { HTML_VERSION, renderBody } from './markdown.server.ts';
import type { CommentRow, DiscussionTables } from './schema.server.ts';

/** The database, or one transaction in it. */
export type Db = Kysely<DiscussionTables>;

export function toComment(row: CommentRow): Comment {
  const deleted = row.status === 'deleted';
  return {
    id: row.id,
    parentId: row.parentId,
    kind: row.kind,
    author: deleted ? { name: '', role: 'reader' } : { name: row.name, role: row.role },
    html: deleted ? '' : row.html,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    seeded: row.seeded === 1,
    pinned: row.pinned === 1,
    answer: row.answer === 1,
    closed: row.closed === 1,
    deleted,
    votes: row.votes,
    becameArticle: row.becameArticle,
  };
}

export async function findComment(db: Db, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Stores a comment once; false where its id is taken already. */
export async function insertComment(db: Db, row: CommentRow): Promise<boolean> {
  const inserted = await db
    .insertInto('comment')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Whether a reader of this name has a letter that was let through; the seeded ones prove nothing. */
export async function isKnownName(db: Db, nameKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('comment')
    .select('id')
    .where('nameKey', '=', nameKey)
    .where('status', '=', 'approved')
    .where('seeded', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the article's whole discussion takes no more letters. */
export async function isThreadClosed(db: Db, articleId: string): Promise<boolean> {
  const row = await db
    .selectFrom('thread')
    .select('closedAt')
    .where('articleId', '=', articleId)
    .where('closedAt', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Renders what an older renderer has left, from the kept source; returns how many. */
export async function renderAnew(db: Db): Promise<number> {
  const old = await db
    .selectFrom('comment')
    .select(['id', 'body'])
    .where('htmlVersion', '<', HTML_VERSION)
    .where('status', '<>', 'deleted')
    .execute();
  for (const { id, body } of old) {
    const rendered = { html: renderBody(body), htmlVersion: HTML_VERSION };
    await db.updateTable('comment').set(rendered).where('id', '=', id).execute();
  }
  return old.length;
}
