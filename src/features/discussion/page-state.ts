import type { Me } from '../account/me.ts';
import type { Comment, Thread } from './comment.ts';
import type { Mine } from './mine.ts';
import type { FieldError } from './submission.ts';

/** What the reader typed into the plain form, as it came. */
export interface FormValues {
  id: string;
  parentId: string;
  kind: string;
  name: string;
  body: string;
  email: string;
  /** '' where the box is not ticked. */
  subscribe: string;
  /** When the form was made, signed; '' on a page that was built ahead. */
  stamp: string;
}

export const DONE = ['held', 'taken', 'vote'] as const;

/** What the on-demand page shows of a form: empty, refused, previewed, or its letter waiting for the editor. */
export interface FormState {
  values: FormValues;
  errors: readonly FieldError[];
  /** A sentence about the whole, when the letter was refused. */
  refusal: string | null;
  /** What just happened: a letter of this reader waits for the editor or was taken back, or a vote is to be given here. */
  done: (typeof DONE)[number] | null;
  /** The letter as it would be shown. */
  preview: string | null;
}

/** What Fastify hands to the page. */
export interface DiscussionPage {
  article: { id: string; title: string };
  thread: Thread;
  /** The tag under which the API gives the same thread. */
  etag: string;
  mine: Mine;
  /** Who is signed in, and so signs the letter. */
  me: Me | null;
}

/** The page on which a reader changes an own letter or takes it back. */
export interface OwnPage {
  article: { id: string; title: string };
  id: string;
  /** What is in the field: the letter, or what was typed last. */
  body: string;
  /** Null where this browser may not change the letter. */
  letter: { comment: Comment; /** How long it still may be changed, in words. */ left: string } | null;
  errors: readonly FieldError[];
  refusal: string | null;
  preview: string | null;
  /** The reader asked to take it back, and is asked whether that is meant. */
  confirm: boolean;
}

/** The values of a form, each cut of anything that is not text. */
export function formValues(input: unknown): FormValues {
  const record = Object(input) as Record<string, unknown>;
  const text = (field: string) => (typeof record[field] === 'string' ? record[field] : '');
  return {
    id: text('id'),
    parentId: text('parentId'),
    kind: text('kind') || 'question',
    name: text('name'),
    body: text('body'),
    email: text('email'),
    subscribe: text('subscribe'),
    stamp: text('stamp'),
  };
}

export const emptyForm: FormState = { values: formValues({}), errors: [], refusal: null, done: null, preview: null };
