import type { Kind, Part } from '#words/search.ts';
import { withoutIt } from './every-page.ts';
import { kindOf } from './record.ts';

/** A run of text; what matches the query is marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** One result, ready to show. */
export interface Found {
  path: string;
  title: string;
  kind: Kind;
  excerpt: Piece[];
  /** Parts of the page that match, best first. */
  sections: { path: string; title: string }[];
}

/** What the reader looks for. */
export interface Wish {
  query: string;
  kind: Kind | '';
  part: Part | '';
}

/** What the indexer's script gives of one page. */
export interface RawFound {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
}

/** At most so many sections of a page are shown under it. */
const SECTIONS = 2;

export function toFound(raw: RawFound): Found {
  const title = raw.meta['title'] ?? raw.url;
  const sections = raw.sub_results
    .filter((section) => section.url.includes('#') && section.title !== title)
    .slice(0, SECTIONS)
    .map((section) => ({ path: section.url, title: section.title }));
  return {
    path: raw.url,
    title,
    kind: kindOf(raw.filters['kind']?.[0]),
    excerpt: piecesOf(textOf(raw.excerpt, title)),
    sections,
  };
}

/** An excerpt without what stands above it. */
function textOf(excerpt: string, title: string): string {
  const text = withoutIt(excerpt);
  return text.startsWith(`${title}. `) ? text.slice(title.length + 2) : text;
}

/** An excerpt as text: only its marks are taken for markup, whatever a reader wrote. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((text, index) => ({ text: decode(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", amp: '&' };

function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/**
 * What is looked for while a query is typed: not yet the first letter of a word, which would find nearly every page at the
 * price of much of the index. A sign that is a word by itself is looked for.
 */
export function askedOf(query: string): string {
  return query.trim().replace(/(^|\s+)[\p{Lu}\p{Ll}]$/u, '');
}

/** The wish that an address carries; what is not offered is dropped, and a query is cut at `LONGEST`. */
export function readWish(search: string, kinds: readonly string[], parts: readonly string[]): Wish {
  const given = new URLSearchParams(search);
  const kind = given.get('kind') ?? '';
  const part = given.get('part') ?? '';
  return {
    query: (given.get('q') ?? '').slice(0, LONGEST),
    kind: kinds.includes(kind) ? (kind as Kind) : '',
    part: parts.includes(part) ? (part as Part) : '',
  };
}

/** Characters of a query. */
export const LONGEST = 120;

/** The wish as a query of an address, '' when nothing is looked for. */
export function addressOf({ query, kind, part }: Wish): string {
  const given = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }), ...(part && { part }) });
  return given.size > 0 ? `?${given}` : '';
}
