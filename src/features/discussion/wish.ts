import { type Sort, SORTS } from './comment.ts';

/** Which page of a thread is asked for. */
export interface PageWish {
  /** From 1; past the last page it is the last. */
  page: number;
  sort: Sort;
}

export const FIRST_PAGE: PageWish = { page: 1, sort: 'oldest' };

/** Reads `?page=2&sort=newest`; what makes no sense is the first page, from old to new. */
export function readWish({ page, sort }: { page?: unknown; sort?: unknown }): PageWish {
  const number = /^[1-9]\d{0,5}$/.test(String(page)) ? Number(page) : FIRST_PAGE.page;
  return { page: number, sort: SORTS.find((known) => known === sort) ?? FIRST_PAGE.sort };
}
