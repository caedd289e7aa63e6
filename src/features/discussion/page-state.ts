import type { Thread } from './comment.ts';
import type { FieldError } from './submission.ts';

/** What the reader typed into the plain form, as it came. */
export interface FormValues {
  id: string;
  parentId: string;
  kind: string;
  name: string;
  body: string;
}

/** What the on-demand page shows of a form: empty, refused, or its letter waiting for the editor. */
export interface FormState {
  values: FormValues;
  errors: readonly FieldError[];
  /** A sentence about the whole, when the letter was refused. */
  refusal: string | null;
  /** The letter waits for the editor. */
  held: boolean;
}

/** What Fastify hands to the page. */
export interface DiscussionPage {
  article: { id: string; title: string };
  thread: Thread;
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
  };
}

export const emptyForm: FormState = { values: formValues({}), errors: [], refusal: null, held: false };
