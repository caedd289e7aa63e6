import {
  articlePath,
  articlesPath,
  columnFeedPaths,
  expertPath,
  homePath,
  siteFeedPath,
  tagPath,
  threadFeedPath,
} from '../../lib/paths.ts';
import { GONE, normal, type Table } from './table.ts';

/** Where an old address leads: a path of this site, `gone`, or null where it never was one. */
export type Answer = string | null;

/** What a number of WordPress that nothing here has leads to: the page of what is not here. */
export const MISSING = 'missing';

/** No address of the old site was longer; longer ones are not looked at. */
const LONGEST = 300;

/** What WordPress puts into the query of any page, and nobody needs. */
const CHAFF = ['replytocom', 'share', 'nb', 'amp', 'noamp', 'like_comment'];

const ids = (part: string) => /^\d{1,10}$/.test(part);

/** Whether a query is WordPress's, so that the page may not be shown as it stands. */
export function isLegacyQuery(query: string): boolean {
  return /[?&](?:p|page_id|cat|replytocom|share|amp|noamp)=/.test(query);
}

/**
 * Where a query of WordPress leads: `/?p=12` to its article, `/?cat=3` to its tag, or to what is missing, since the home page is no answer to
 * it; any page with what nobody needs to the page without it.
 * @param query with its question mark
 */
export function answerQuery(pathname: string, query: string, table: Table): Answer {
  if (!isLegacyQuery(query)) return null;
  const params = new URLSearchParams(query);
  const number = params.get('p') ?? params.get('page_id');
  if (pathname === homePath && number !== null) return (ids(number) && table.numbers[Number(number)]) || MISSING;
  const category = params.get('cat');
  if (pathname === homePath && category !== null) {
    return (ids(category) && table.categories[Number(category)]) || MISSING;
  }
  if (pathname.length > LONGEST || query.length > LONGEST) return null;
  const before = params.size;
  for (const name of CHAFF) params.delete(name);
  if (params.size === before) return null;
  const path = answerPath(pathname, table) ?? pathname;
  if (path === GONE) return GONE;
  // An address of two slashes would be another site's.
  return /^\/(?![/\\])/.test(path) ? path + (params.size > 0 ? `?${params}` : '') : null;
}

/** Where a path leads that no page has. */
export function answerPath(pathname: string, table: Table): Answer {
  if (pathname.length > LONGEST) return null;
  const path = normal(pathname);
  if (Object.hasOwn(table.paths, path)) return table.paths[path] ?? null;
  const parts = path.split('/').filter(Boolean);
  return known(parts, table);
}

function known(parts: readonly string[], table: Table): Answer {
  const [last = '', rest] = [parts.at(-1), parts.slice(0, -1)];
  if (parts.length === 0) return null;
  if (last === 'amp' || /^comment-page-\d+$/.test(last)) return pageOf(rest, table);
  if (parts.length > 1 && parts.at(-2) === 'page' && ids(last)) return pageOf(parts.slice(0, -2), table) ?? null;
  if (last === 'feed') return feedOf(rest, table);
  if (parts.at(-2) === 'feed' && /^(?:rss2?|rdf|atom)$/.test(last)) {
    const atom = last === 'atom' && parts.length === 2;
    return atom ? columnFeedPaths().atom : feedOf(parts.slice(0, -2), table);
  }
  return pageOf(parts, table, true);
}

/** @param moved whether an article's own address counts for another one */
function pageOf(parts: readonly string[], table: Table, moved = false): Answer {
  const [first = '', ...more] = parts;
  const last = parts.at(-1) ?? '';
  const old = `/${parts.map((part) => `${part}/`).join('')}`;
  if (Object.hasOwn(table.paths, old)) return table.paths[old] ?? null;
  if (parts.length === 0) return articlesPath;
  if ((first === 'tag' || first === 'category') && more.length > 0)
    return table.tags.includes(last) ? tagPath(last) : null;
  if (first === 'author') return more.length === 1 && table.people.includes(last) ? expertPath(last) : null;
  const undated = withoutDate(parts);
  if (undated.length === 0) return articlesPath;
  const [slug = ''] = undated;
  if (undated.length === 1 && table.articles.includes(slug)) return articlePath(slug);
  return !moved && first === 'articles' && parts.length === 2 && table.articles.includes(last)
    ? articlePath(last)
    : null;
}

/** Without year, month and day before the name. */
function withoutDate(parts: readonly string[]): readonly string[] {
  if (!/^(?:19|20)\d\d$/.test(parts[0] ?? '')) return parts;
  const end = parts.findIndex((part, index) => index > 0 && (index > 2 || !/^\d\d?$/.test(part)));
  return end < 0 ? [] : parts.slice(end);
}

function feedOf(parts: readonly string[], table: Table): Answer {
  if (parts.length === 0) return columnFeedPaths().rss;
  if (parts.length === 1 && parts[0] === 'comments') return siteFeedPath;
  const page = pageOf(parts, table);
  if (page === null || page === GONE) return page;
  const [, article] = /^\/articles\/([^/]+)\/$/.exec(page) ?? [];
  if (article) return threadFeedPath(article);
  return /^\/tags\/[^/]+\/$/.test(page) ? columnFeedPaths(page).rss : null;
}
