import { closed as closedSays } from '#words/letters.ts';
import { noParent, noteTakesNone, saysNothing } from '#words/letter-refused.ts';
import { answers } from '../../lib/database-migrate.server.ts';
import type { Actor } from './audit.server.ts';
import type { Happening } from './bus.server.ts';
import type { Sort } from './comment.ts';
import type { Core } from './core.server.ts';
import { pageOf, threadPage } from './list.server.ts';
import type { PageWish } from './wish.ts';
import { HTML_VERSION, renderBody, saysSomething } from './markdown.server.ts';
import {
  type Circumstances,
  type Hooks,
  type Judge,
  type Letter,
  type Posted,
  READER,
  type Writer,
} from './letter.server.ts';
import { closeThread, type Deed, moderate } from './moderate.server.ts';
import { edited, EMPTIED, newEditKey, type OwnLetter, ownLetter } from './own.server.ts';
import type { CommentRow } from './schema.server.ts';
import { type Db, findComment, insertComment, isThreadClosed, toComment } from './store.server.ts';
import type { FieldError, Submission } from './submission.ts';
import { nameKey } from './text.ts';
import { castVote, takesVotes, votedFor } from './votes.server.ts';
import { cacheWires, type Wire } from './wire.server.ts';

/** Everything the site does with its letters, over one database. */
export interface Discussion {
  thread(article: string, wish?: PageWish): Promise<Wire>;
  /** Where a comment stands; null where it is not shown. */
  locate(id: string, sort: Sort): Promise<{ article: string; page: number } | null>;
  /** What is wrong with a letter that only the thread can tell: its parent, a closed thread, an empty result. */
  faults(article: string, submission: Submission): Promise<FieldError[]>;
  /** Stores a letter once: the same id with the same content is the same letter, and the same answer. */
  post(article: string, letter: Letter, writer?: Writer, about?: Circumstances): Promise<Posted>;
  /** Whether this key may change this letter now. */
  own(id: string, key: string): Promise<OwnLetter>;
  /** Changes a letter; one that the judge would not let through as it is now waits for the desk again. */
  edit(id: string, key: string, body: string, about?: Circumstances): Promise<OwnLetter>;
  /** Takes a letter back; its place stays while others have replied. */
  remove(id: string, key: string): Promise<OwnLetter>;
  /** The new count, or null where the article has no such letter, or it takes no votes. */
  vote(article: string, id: string, voter: string, wanted: boolean): Promise<number | null>;
  /** Of these, the letters that this reader has voted for. */
  voted(voter: string, ids: readonly string[]): Promise<string[]>;
  /** Does one thing to many comments; returns those that changed, as they are now. */
  moderate(actor: Actor, ids: readonly string[], deed: Deed): Promise<CommentRow[]>;
  closeThread(actor: Actor, article: string, closed: boolean): Promise<void>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

const NOBODY_KNOWN: Circumstances = { address: null, fields: {}, canWork: false };

export function createDiscussion(core: Core, judge: Judge, hooks: readonly Hooks[] = []): Discussion {
  const { db, write, bus, now } = core;
  const wires = cacheWires((article, wish) => threadPage(db, article, wish), now);
  // Others write too: another process, or an erasure.
  bus.listen(({ articleId }) => wires.forget(articleId));
  core.onMissed(wires.forgetAll);

  function changed(what: Happening['what'], { articleId, id, rootId }: CommentRow, was?: string): void {
    wires.forget(articleId);
    bus.tell({ what, articleId, commentId: id, rootId, ...(was !== undefined && { was }) });
  }

  async function faults(article: string, { parentId, body }: Submission): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    if (!saysSomething(renderBody(body))) {
      errors.push({ field: 'body', message: saysNothing });
    }
    if (parentId !== null) {
      const message = await wrongParent(db, article, parentId);
      if (message) errors.push({ field: 'parentId', message });
    } else if (await isThreadClosed(db, article)) {
      errors.push({ field: 'article', message: closedSays });
    }
    return errors;
  }

  async function post(article: string, letter: Letter, writer = READER, about = NOBODY_KNOWN): Promise<Posted> {
    const { key, hash } = newEditKey();
    const row = await toRow(db, article, letter, writer, now());
    const reasons = writer.role === 'reader' ? await judge(row, about) : [];
    const held = reasons.length > 0;
    const stored = { ...row, status: held ? 'held' : 'approved', editKey: hash } satisfies CommentRow;
    if (held) stored.heldFor = JSON.stringify(reasons);
    const isNew = await write(async (step) => {
      const inserted = await insertComment(step, stored);
      if (inserted) for (const hook of hooks) await hook.stored?.(step, stored, about);
      return inserted;
    });
    const kept = isNew ? stored : await findComment(db, row.id);
    if (!kept || !isSameLetter(kept, row)) return { outcome: 'taken' };
    const outcome = kept.status === 'approved' ? 'published' : 'held';
    if (isNew) changed(outcome, kept);
    return { outcome, comment: toComment(kept), editKey: isNew ? key : null };
  }

  /** Changes an own letter, if the key still opens it, in one step. */
  async function change(id: string, key: string, what: 'changed' | 'removed', set: () => Partial<CommentRow>) {
    let was = '';
    const result = await write(async (step): Promise<OwnLetter> => {
      const own = await ownLetter(step, id, key, now());
      if (!own.ok) return own;
      was = own.row.html;
      const update = step.updateTable('comment').set(set()).where('id', '=', id).returningAll();
      return { ok: true, row: await update.executeTakeFirstOrThrow() };
    });
    if (result.ok) changed(what, result.row, was);
    return result;
  }

  async function edit(id: string, key: string, body: string, about = NOBODY_KNOWN): Promise<OwnLetter> {
    const own = await ownLetter(db, id, key, now());
    if (!own.ok) return own;
    const reasons = own.row.role === 'reader' ? await judge({ ...own.row, ...edited(body, now()) }, about) : [];
    const isHeld = own.row.status === 'approved' && reasons.length > 0;
    const waits = isHeld ? ({ status: 'held', heldFor: JSON.stringify(reasons) } as const) : {};
    return change(id, key, isHeld ? 'removed' : 'changed', () => ({ ...edited(body, now()), ...waits }));
  }

  async function vote(article: string, id: string, voter: string, wanted: boolean): Promise<number | null> {
    const row = await findComment(db, id);
    if (row?.articleId !== article || !takesVotes(row)) return null;
    const votes = await write((step) => castVote(step, id, voter, wanted, new Date(now()).toISOString()));
    changed('voted', row);
    return votes;
  }

  async function moderateAll(actor: Actor, ids: readonly string[], deed: Deed): Promise<CommentRow[]> {
    const done = await write(async (step) => {
      const results = [];
      for (const id of ids) {
        const result = await moderate(step, actor, id, deed, now());
        if (!result) continue;
        for (const hook of hooks) await hook.moderated?.(step, result.before, result.after, deed);
        results.push(result);
      }
      return results;
    });
    for (const { before, after } of done) {
      const appears = before.status !== 'approved' && after.status === 'approved';
      const goes = before.status === 'approved' && after.status !== 'approved';
      changed(appears ? 'published' : goes ? 'removed' : 'changed', after, before.html);
    }
    return done.map(({ after }) => after);
  }

  return {
    thread: wires.get,
    locate: (id, sort) => pageOf(db, id, sort),
    faults,
    post,
    own: (id, key) => ownLetter(db, id, key, now()),
    edit,
    remove: (id, key) => change(id, key, 'removed', () => EMPTIED),
    vote,
    voted: (voter, ids) => votedFor(db, voter, ids),
    moderate: moderateAll,
    async closeThread(actor, article, closed) {
      await write((step) => closeThread(step, actor, article, closed, now()));
      wires.forget(article);
      bus.tell({ what: 'closed', articleId: article, commentId: '', rootId: '' });
    },
    healthy: () => answers(db),
    close: core.close,
  };
}

async function wrongParent(db: Db, article: string, parentId: string): Promise<string | null> {
  const parent = await findComment(db, parentId);
  if (!parent || parent.articleId !== article || parent.status !== 'approved') {
    return noParent;
  }
  if (parent.kind === 'note') return noteTakesNone;
  const root = parent.rootId === parent.id ? parent : await findComment(db, parent.rootId);
  const closed = parent.closed || root?.closed || (await isThreadClosed(db, article));
  return closed ? closedSays : null;
}

async function toRow(
  db: Db,
  article: string,
  { id, parentId, kind, name, body }: Letter,
  writer: Writer,
  now: number,
): Promise<CommentRow> {
  const parent = parentId === null ? undefined : await findComment(db, parentId);
  return {
    id,
    articleId: article,
    parentId,
    rootId: parent?.rootId ?? id,
    depth: (parent?.depth ?? 0) + 1,
    kind,
    role: writer.role,
    name,
    nameKey: nameKey(name),
    body,
    html: renderBody(body),
    htmlVersion: HTML_VERSION,
    createdAt: new Date(now).toISOString(),
    editedAt: null,
    status: 'approved',
    seeded: 0,
    pinned: 0,
    answer: 0,
    closed: 0,
    votes: 0,
    becameArticle: null,
    email: writer.email?.toLowerCase() ?? null,
    userId: writer.userId,
    editKey: null,
    heldFor: null,
  };
}

function isSameLetter(a: CommentRow, b: CommentRow): boolean {
  const same = ['articleId', 'parentId', 'kind', 'role', 'name', 'body'] as const;
  return same.every((field) => a[field] === b[field]);
}
