import type { Deed } from './moderate.server.ts';
import type { Comment, Role } from './comment.ts';
import type { CommentRow } from './schema.server.ts';
import type { Db } from './store.server.ts';
import type { Submission } from './submission.ts';

/** A checked submission that has its id. */
export type Letter = Submission & { id: string };

/** Who writes: a reader without an account, unless somebody signed in. */
export interface Writer {
  role: Role;
  userId: string | null;
  email: string | null;
}

export const READER: Writer = { role: 'reader', userId: null, email: null };

/** What a judge may know of how a letter came. Nothing of it is stored. */
export interface Circumstances {
  /** A keyed hash of the sender's address prefix, or null where there is none. */
  address: string | null;
  /** The request's fields as they came, those of the spam checks among them. */
  fields: Readonly<Record<string, unknown>>;
  /** The sender runs scripts, and so can do a proof of work when asked for one. */
  canWork: boolean;
}

/** Why a letter must wait for the desk, in sentences for the desk; none lets it through. */
export type Judge = (letter: CommentRow, about: Circumstances) => Promise<string[]>;

/** What others do in the transaction in which a letter is stored or moderated, so that neither happens alone. */
export interface Hooks {
  stored?: (db: Db, row: CommentRow, about: Circumstances) => Promise<void>;
  moderated?: (db: Db, before: CommentRow, after: CommentRow, deed: Deed) => Promise<void>;
}

/**
 * What became of a letter: shown, kept for the desk, or refused because its id belongs to another letter.
 * `editKey` lets its writer change it, and is given once: to the request that stored it.
 */
export type Posted = { outcome: 'published' | 'held'; comment: Comment; editKey: string | null } | { outcome: 'taken' };
