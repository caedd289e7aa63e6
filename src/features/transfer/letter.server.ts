import { EMAIL_LENGTH, NAME_LENGTH, characters } from '../discussion/limits.ts';
import { renderBody, saysSomething } from '../discussion/markdown.server.ts';
import { hasForbidden, tidy } from '../discussion/text.ts';
import { toMarkdown } from './html.server.ts';
import type { SourceComment } from './source.ts';

/** What is kept of a comment's words, and what had to change. */
export interface Letter {
  name: string;
  email: string | null;
  /** Markdown. */
  body: string;
  html: string;
  /** What is not as it was, in sentences. */
  changes: string[];
}

/** Longer than any comment field of the sources takes, in characters. */
const BODY_MOST = 100_000;

const NOBODY = 'Anonymous';
const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/** A comment's words in the site's own form, or why they cannot be taken. */
export function toLetter({ name, email, body, markup }: SourceComment): Letter | { why: string } {
  const changes: string[] = [];
  if (characters(body) > BODY_MOST) return { why: `It is longer than ${BODY_MOST.toLocaleString('en')} characters.` };
  const clean = readable(body);
  const { markdown, html: shown } = markup === 'markdown' ? asItIs(clean) : toMarkdown(clean, markup === 'lines');
  // A character reference may bring in what was not to be seen before.
  const text = tidy(readable(markdown));
  const html = text === markdown && shown !== null ? shown : renderBody(text);
  if (!saysSomething(html)) return { why: 'Nothing of it would be left to read.' };
  if (clean !== body) changes.push('Control characters were taken out.');
  return { name: nameOf(name, changes), email: emailOf(email, changes), body: text, html, changes };
}

function asItIs(markdown: string): { markdown: string; html: null } {
  return { markdown, html: null };
}

function nameOf(name: string, changes: string[]): string {
  const tidied = tidy(readable(name).replace(/\s+/g, ' '));
  if (!/[\p{L}\p{N}]/u.test(tidied)) {
    if (tidied !== '') changes.push(`Its name was no name; it is signed ${NOBODY}.`);
    return NOBODY;
  }
  const letters = [...tidied];
  if (letters.length <= NAME_LENGTH) return tidied;
  changes.push(`Its name of ${letters.length.toLocaleString('en')} characters was cut to ${NAME_LENGTH}.`);
  return `${letters
    .slice(0, NAME_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}

function emailOf(email: string | null, changes: string[]): string | null {
  const tidied = tidy(email ?? '').toLowerCase();
  if (tidied === '') return null;
  if (!hasForbidden(tidied) && EMAIL.test(tidied) && characters(tidied) <= EMAIL_LENGTH) return tidied;
  changes.push('Its e-mail address is none and was left out.');
  return null;
}

/** Text without control characters and marks that turn the reading direction. */
function readable(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return hasForbidden(lines) ? [...lines].filter((sign) => !hasForbidden(sign)).join('') : lines;
}
