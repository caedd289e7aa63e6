import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { answers } from '../../lib/database-migrate.server.ts';
import type { Comment } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';
import { HTML_VERSION, renderBody, saysSomething } from './markdown.server.ts';
import { mustBeHeld, type Moderation } from './moderation.server.ts';
import type { CommentRow, DiscussionTables } from './schema.server.ts';
import { approvedComments, findComment, insertComment, toComment } from './store.server.ts';
import type { FieldError, Submission } from './submission.ts';
import { nameKey } from './text.ts';
import { depthOf } from './thread.ts';
import { cacheWires, type Wire } from './wire.server.ts';

/** What became of a letter: shown, kept for the editor, or refused because its id belongs to another letter. */
export type Posted = { outcome: 'published' | 'held'; comment: Comment } | { outcome: 'taken' };

/** A checked submission that has its id. */
export type Letter = Submission & { id: string };

/** Everything the site does with its letters, over one database. */
export interface Discussion {
  thread(article: string): Promise<Wire>;
  /** What is wrong with a letter that only the thread can tell: its parent, its depth, an empty result. */
  faults(article: string, submission: Submission): Promise<FieldError[]>;
  /** Stores a letter once: the same id with the same content is the same letter, and the same answer. */
  post(article: string, letter: Letter): Promise<Posted>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

export function createDiscussion(db: Kysely<DiscussionTables>, now: Clock, moderation: Moderation): Discussion {
  const wires = cacheWires((article) => approvedComments(db, article), now);

  async function faults(article: string, { parentId, body }: Submission): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    if (!saysSomething(renderBody(body))) {
      errors.push({ field: 'body', message: 'Nothing of your letter would be left to read. Write a few words.' });
    }
    const message = parentId && wrongParent(await approvedComments(db, article), parentId);
    if (message) errors.push({ field: 'parentId', message });
    return errors;
  }

  async function post(article: string, letter: Letter): Promise<Posted> {
    const row = toRow(article, letter, now());
    const held = await mustBeHeld(db, moderation, row.nameKey);
    const isNew = await insertComment(db, { ...row, status: held ? 'held' : 'approved' });
    const stored = await findComment(db, row.id);
    if (!stored || !isSameLetter(stored, row)) return { outcome: 'taken' };
    if (isNew) wires.forget(article);
    return { outcome: stored.status === 'held' ? 'held' : 'published', comment: toComment(stored) };
  }

  return { thread: wires.get, faults, post, healthy: () => answers(db), close: () => db.destroy() };
}

function wrongParent(comments: readonly Comment[], parentId: string): string | null {
  const parent = comments.find((comment) => comment.id === parentId);
  if (!parent) return 'The letter you reply to is not in this discussion. Reload the page and choose it again.';
  if (parent.kind === 'note') return 'The editor’s note takes no replies. Reply to the letter above it.';
  if (depthOf(comments, parentId) < MAX_DEPTH) return null;
  return `This thread is ${MAX_DEPTH} letters deep, which is the most. Reply to the letter above it.`;
}

function toRow(article: string, { id, parentId, kind, name, body }: Letter, now: number): CommentRow {
  return {
    id,
    articleId: article,
    parentId,
    kind,
    role: 'reader',
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
  };
}

function isSameLetter(a: CommentRow, b: CommentRow): boolean {
  const same = ['articleId', 'parentId', 'kind', 'role', 'name', 'body'] as const;
  return same.every((field) => a[field] === b[field]);
}
