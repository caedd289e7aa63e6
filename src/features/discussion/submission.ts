import { mailboxOf } from '../mail/address.ts';
import { READER_KINDS, type ReaderKind } from './comment.ts';
import { BODY_LENGTH, characters, EMAIL_LENGTH, NAME_LENGTH } from './limits.ts';
import { hasForbidden, isReserved, tidy } from './text.ts';

/** What a reader sends, checked and tidied. */
export interface Submission {
  id: string | null;
  parentId: string | null;
  kind: ReaderKind;
  name: string;
  /** Markdown, as it was written. */
  body: string;
  /** Never shown; null where the reader gave none. */
  email: string | null;
  /** Asks to be told of replies, at that address. */
  subscribe?: true;
}

export type Field = 'id' | 'parentId' | 'kind' | 'name' | 'email' | 'subscribe' | 'body' | 'article';
export interface FieldError {
  field: Field;
  /** A sentence for the reader. */
  message: string;
}
export type Checked = { ok: true; submission: Submission } | { ok: false; errors: FieldError[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NO_ADDRESS = 'Write the email address that replies should be told to, or take the tick away.';
const MARKS = 'control characters or marks that turn the reading direction';

/**
 * Checks one letter; the form calls it before sending and the server before storing.
 * Every field that is wrong is named once, in the order of the form.
 */
export function checkSubmission(input: Readonly<Partial<Record<Field, unknown>>>, speaksForColumn = false): Checked {
  const errors: FieldError[] = [];
  const add = (field: Field, message: string | null) => message && errors.push({ field, message });

  const kind = READER_KINDS.find((known) => known === input['kind']);
  add('kind', kind ? null : 'Choose one: ask a question, leave a comment or suggest a topic.');
  const body = textOf(input['body']);
  add('body', wrongBody(body));
  const name = textOf(input['name']);
  add('name', wrongName(name, speaksForColumn));
  const email = textOf(input['email']);
  const subscribe = isTicked(input['subscribe']);
  add('email', wrongEmail(email) ?? (subscribe && email === '' ? NO_ADDRESS : null));
  const id = idOf(input['id']);
  add('id', wrongId(id, 'The id of the letter'));
  const parentId = idOf(input['parentId']);
  add('parentId', wrongId(parentId, 'The letter you reply to'));

  if (errors.length > 0 || !kind || body === undefined || name === undefined) return { ok: false, errors };
  const ids = { id: id ?? null, parentId: parentId ?? null };
  const submission = { ...ids, kind, name, body, email: email?.toLowerCase() || null };
  return { ok: true, submission: subscribe ? { ...submission, subscribe: true } : submission };
}

/** A box as a form sends it, or as JSON does. */
export function isTicked(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '');
}

/** Checks the new text of a letter. */
export function checkBody(value: unknown): { ok: true; body: string } | { ok: false; errors: FieldError[] } {
  const body = textOf(value);
  const message = wrongBody(body);
  if (message || body === undefined) return { ok: false, errors: [{ field: 'body', message: message ?? '' }] };
  return { ok: true, body };
}

/** Tidy text, '' where the field is missing, undefined where it is not text. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? tidy(value) : undefined;
}

function idOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function wrongId(id: string | null | undefined, what: string): string | null {
  if (id === null || (id !== undefined && UUID.test(id))) return null;
  return `${what} must be a UUID.`;
}

function wrongBody(body: string | undefined): string | null {
  if (body === undefined) return 'Your letter must be text.';
  if (body === '') return 'Write your letter before you post it.';
  if (hasForbidden(body)) return `Your letter holds ${MARKS}. Take them out; typing the line anew helps.`;
  const length = characters(body);
  if (length <= BODY_LENGTH) return null;
  return `Your letter is ${length.toLocaleString('en')} characters long. The most is ${BODY_LENGTH.toLocaleString('en')}.`;
}

/** What is wrong with a name; those who speak for the column may have its own. */
export function wrongName(name: string | undefined, speaksForColumn: boolean): string | null {
  if (name === undefined) return 'Your name must be text.';
  if (name === '') return 'Sign with a name. A first name is enough.';
  if (hasForbidden(name) || /[\n\t]/.test(name)) return `Your name holds ${MARKS}. Type it anew.`;
  if (!/[\p{L}\p{N}]/u.test(name)) return 'Your name needs at least one letter.';
  const length = characters(name);
  if (length > NAME_LENGTH)
    return `Your name is ${length.toLocaleString('en')} characters long. The most is ${NAME_LENGTH}.`;
  if (!speaksForColumn && isReserved(name))
    return 'That name belongs to the people of this column. Add an initial or sign with another one.';
  return null;
}

function wrongEmail(email: string | undefined): string | null {
  if (email === undefined) return 'Your email address must be text.';
  if (email === '') return null;
  if (characters(email) > EMAIL_LENGTH)
    return `Your email address is too long. The most is ${EMAIL_LENGTH} characters.`;
  if (hasForbidden(email) || mailboxOf(email) === null)
    return 'Write your email address like name@example.org, or leave it out.';
  return null;
}
