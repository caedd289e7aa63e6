import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { EDIT_MS } from './limits.ts';
import { HTML_VERSION, renderBody } from './markdown.server.ts';
import type { CommentRow } from './schema.server.ts';
import { type Db, findComment } from './store.server.ts';

/** The right to change one letter: 128 random bits, of which only the hash is kept. */
export function newEditKey(): { key: string; hash: string } {
  const key = randomBytes(16).toString('base64url');
  return { key, hash: hashOf(key) };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Why a writer may not change a letter, or the letter. */
export type OwnLetter = { ok: true; row: CommentRow } | { ok: false; why: 'unknown' | 'notYours' | 'late' };

/** The letter, if this key opens it and its quarter of an hour is not over. */
export async function ownLetter(db: Db, id: string, key: string, now: number): Promise<OwnLetter> {
  const row = await findComment(db, id);
  if (!row || row.status === 'deleted') return { ok: false, why: 'unknown' };
  const [given, due] = [Buffer.from(hashOf(key)), Buffer.from(row.editKey ?? '')];
  if (given.length !== due.length || !timingSafeEqual(given, due)) return { ok: false, why: 'notYours' };
  if (now >= Date.parse(row.createdAt) + EDIT_MS) return { ok: false, why: 'late' };
  return { ok: true, row };
}

/** What a changed body puts into the row. */
export function edited(body: string, now: number): Pick<CommentRow, 'body' | 'html' | 'htmlVersion' | 'editedAt'> {
  return { body, html: renderBody(body), htmlVersion: HTML_VERSION, editedAt: new Date(now).toISOString() };
}

/** What is left of a letter that was taken away: its place in the thread, and nothing of its writer. */
export const EMPTIED = {
  status: 'deleted',
  name: '',
  nameKey: '',
  body: '',
  html: '',
  email: null,
  userId: null,
  editKey: null,
  heldFor: null,
  answer: 0,
  pinned: 0,
} as const satisfies Partial<CommentRow>;
