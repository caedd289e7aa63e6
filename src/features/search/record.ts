import { type Kind, kinds } from '#words/search.ts';
import type { SearchEntry } from './entry.ts';
import { EVERY_PAGE } from './every-page.ts';
import { lang } from '#words/locale.ts';

/** The built page without what no reader looks for: lists of contents, controls, forms, letters, pictures. */
export const LEFT_OUT = [
  'nav',
  'form',
  'button',
  'svg',
  'dialog',
  'template',
  'script',
  'style',
  '[role=note]',
  '.kicker',
  '.after-words',
  '.sources',
];

/** An entry as a page for the indexer: its text, and what the results show and are filtered by. */
export function pageOf(entry: SearchEntry, built: string | null): string {
  const main = built === null ? paragraphs(entry.text ?? entry.summary) : mainOf(built);
  const filters = [
    `<meta data-pagefind-filter="kind[content]" content="${entry.kind}">`,
    ...entry.parts.map((part) => `<meta data-pagefind-filter="part[content]" content="${part}">`),
  ];
  const head = `<head><title>${escape(entry.title)}</title>${filters.join('')}</head>`;
  const title = built === null ? `<h1>${escape(entry.title)}</h1>` : '';
  return `<!doctype html><html lang="${lang}">${head}<body><main data-pagefind-body><p>${EVERY_PAGE}</p>${title}${main}</main></body></html>`;
}

/** Of what is left out, the heavy part: read by the indexer, it was most of its time. */
const HEAVY = /<(svg|script|style|template)\b[\s\S]*?<\/\1>/g;

function mainOf(page: string): string {
  const [, main] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(page) ?? [];
  if (main === undefined) throw new Error('The page has no <main>, so nothing of it could be found.');
  // A term and what it says stand on two lines there, and would run together here.
  return main
    .replace(HEAVY, '')
    .replace(/<\/(dt|th)>/g, ': </$1>')
    .replace(/<\/(dd|td)>/g, '; </$1>');
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('');
}

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What the indexer found, back as the site's own names. */
export function kindOf(name: string | undefined): Kind {
  return name !== undefined && Object.hasOwn(kinds, name) ? (name as Kind) : 'page';
}
