import { CACHE, type CacheRule } from '../../lib/cache.ts';
import {
  articlePath,
  discussionPath,
  homePath,
  oembedQuery,
  questionFeedPath,
  questionPath,
  questionsSitemapPath,
  siteFeedPath,
  sitemapPath,
  threadApiPath,
  threadFeedPath,
} from '../../lib/paths.ts';
import type { Happening } from '../discussion/bus.server.ts';
import { SORTS } from '../discussion/comment.ts';
import { type ListName, LISTS, topicsHref } from '../question/topics.ts';

/** A question whose page shows the letter that something happened to. */
export interface ShownOn {
  id: string;
  /** The words that its address ends in, and those that it ended in before. */
  slugs: readonly string[];
  /** Pages that it has. */
  pages: number;
}

/** What shows a letter. */
export interface Showing {
  /** '' where the letter is to the column itself. */
  article: string;
  /** Pages of the article's thread. */
  pages: number;
  questions: readonly ShownOn[];
  /** Pages of each list of what the column may take up. */
  lists: Readonly<Record<ListName, number>>;
}

/** Of something in very many pages the first so many and the last are named; the others are forgotten by themselves. */
const MOST_PAGES = 10;

/** The pages of something, from 1, and the one that it may just have lost. */
function pagesTo(last: number): number[] {
  const all = Array.from({ length: last + 1 }, (_, index) => index + 1);
  return all.length <= MOST_PAGES ? all : [...all.slice(0, MOST_PAGES - 2), last, last + 1];
}

/** Everything that shows the letter, with the rule under which it may be kept. */
function places({ what }: Pick<Happening, 'what'>, { article, pages, questions, lists }: Showing, site: string) {
  const found: [rule: CacheRule, path: string][] = [[CACHE.built, homePath]];
  if (article !== '') {
    found.push([CACHE.built, articlePath(article)], [CACHE.own, discussionPath(article)]);
    found.push([CACHE.thread, threadApiPath(article)]);
    for (const page of pagesTo(pages)) {
      for (const sort of SORTS) found.push([CACHE.thread, `${threadApiPath(article)}?page=${page}&sort=${sort}`]);
    }
  }
  for (const { id, slugs, pages: own } of questions) {
    found.push([CACHE.moved, questionPath(id)]);
    for (const path of slugs.map((slug) => questionPath(id, slug))) {
      for (const page of pagesTo(own)) found.push([CACHE.drawn, page === 1 ? path : `${path}?page=${page}`]);
    }
  }
  found.push([CACHE.drawn, topicsHref({ show: null, page: 1 })]);
  for (const show of LISTS) {
    for (const page of pagesTo(lists[show])) found.push([CACHE.drawn, topicsHref({ show, page })]);
  }
  // No feed or card tells of votes, or that a discussion takes no more letters.
  if (what === 'voted' || what === 'closed') return found;
  found.push([CACHE.drawn, siteFeedPath], [CACHE.drawn, sitemapPath], [CACHE.drawn, questionsSitemapPath]);
  if (article !== '') found.push([CACHE.drawn, threadFeedPath(article)]);
  for (const { id, slugs } of questions) {
    found.push([CACHE.drawn, questionFeedPath(id)]);
    for (const slug of slugs) found.push([CACHE.drawn, oembedQuery(new URL(questionPath(id, slug), site).href)]);
  }
  return found;
}

/**
 * The addresses that a cache in front of the site must forget after this: those whose rule says that they may be.
 * @param site the origin that readers ask
 */
export function addressesOf(happening: Pick<Happening, 'what'>, showing: Showing, site: string): string[] {
  // What waits for the desk has been on no page yet.
  if (happening.what === 'held') return [];
  const stale = places(happening, showing, site).filter(([rule]) => rule.purgeable);
  return [...new Set(stale.map(([, path]) => new URL(path, site).href))];
}
