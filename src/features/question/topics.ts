import { topicsPath } from '../../lib/paths.ts';
import type { Comment } from '../discussion/comment.ts';
import type { QuestionView } from './question.ts';

/** What the column may take up next, in three lists, and what it has taken up. */
export const LISTS = ['topics', 'open', 'answered', 'became'] as const;
export type ListName = (typeof LISTS)[number];

/** Entries of one page of a list. */
export const LIST_PAGE = 50;
/** Entries of a list where all four stand on one page. */
export const LIST_BEGINNING = 10;

/** One list alone and its page, or the beginnings of all. */
export interface TopicsWish {
  show: ListName | null;
  /** From 1. */
  page: number;
}

export interface Entry {
  comment: Comment;
  article: { id: string; title: string };
  /** The article that a topic became. */
  became: { id: string; title: string } | null;
}

export interface List {
  name: ListName;
  entries: Entry[];
  /** In all. */
  count: number;
  page: number;
  pages: number;
}

export interface TopicsView {
  lists: List[];
  /** The one list that is shown, or null for all. */
  show: ListName | null;
  /** Whether there is more than one article that a letter may be about. */
  many: boolean;
  /** The article whose letters take in what is written here; null where there is none. */
  newest: { id: string; title: string } | null;
}

export function readTopicsWish(query: { show?: unknown; page?: unknown }): TopicsWish {
  const show = LISTS.find((known) => known === query.show) ?? null;
  const page = show && /^[1-9]\d{0,5}$/.test(String(query.page)) ? Number(query.page) : 1;
  return { show, page };
}

/** The address of one list, or of all. */
export function topicsHref({ show, page }: TopicsWish): string {
  if (show === null) return topicsPath;
  return `${topicsPath}?show=${show}${page > 1 ? `&page=${page}` : ''}`;
}

/** What Fastify hands to the pages; missing in development, where they read it themselves. */
export interface QuestionLocals {
  question?: QuestionView | 'gone';
  topics?: TopicsView;
}
