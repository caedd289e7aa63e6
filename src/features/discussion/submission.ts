import * as words from '#words/letter-check.ts';
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

/**
 * Checks one letter; the form calls it before sending and the server before storing.
 * Every field that is wrong is named once, in the order of the form.
 */
export function checkSubmission(input: Readonly<Partial<Record<Field, unknown>>>, speaksForColumn = false): Checked {
  const errors: FieldError[] = [];
  const add = (field: Field, message: string | null) => message && errors.push({ field, message });

  const kind = READER_KINDS.find((known) => known === input['kind']);
  add('kind', kind ? null : words.kind);
  const body = textOf(input['body']);
  add('body', wrongBody(body));
  const name = textOf(input['name']);
  add('name', wrongName(name, speaksForColumn));
  const email = textOf(input['email']);
  const subscribe = isTicked(input['subscribe']);
  add('email', wrongEmail(email) ?? (subscribe && email === '' ? words.email.wanted : null));
  const id = idOf(input['id']);
  add('id', isId(id) ? null : words.notUuid.id);
  const parentId = idOf(input['parentId']);
  add('parentId', isId(parentId) ? null : words.notUuid.parentId);

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

function isId(id: string | null | undefined): boolean {
  return id === null || (id !== undefined && UUID.test(id));
}

function wrongBody(body: string | undefined): string | null {
  if (body === undefined) return words.body.notText;
  if (body === '') return words.body.empty;
  if (hasForbidden(body)) return words.body.marks;
  const length = characters(body);
  return length <= BODY_LENGTH ? null : words.body.long(length, BODY_LENGTH);
}

/** What is wrong with a name; those who speak for the column may have its own. */
export function wrongName(name: string | undefined, speaksForColumn: boolean): string | null {
  if (name === undefined) return words.name.notText;
  if (name === '') return words.name.empty;
  if (hasForbidden(name) || /[\n\t]/.test(name)) return words.name.marks;
  if (!/[\p{L}\p{N}]/u.test(name)) return words.name.noLetter;
  const length = characters(name);
  if (length > NAME_LENGTH) return words.name.long(length, NAME_LENGTH);
  return !speaksForColumn && isReserved(name) ? words.name.reserved : null;
}

function wrongEmail(email: string | undefined): string | null {
  if (email === undefined) return words.email.notText;
  if (email === '') return null;
  if (characters(email) > EMAIL_LENGTH) return words.email.long(EMAIL_LENGTH);
  return hasForbidden(email) || mailboxOf(email) === null ? words.email.wrong : null;
}
