/** So many pieces stand on one page of a list. */
const PIECES_PER_PAGE = 20;

/** One page of a list. */
export interface ListPage<T> {
  /** From 1. */
  page: number;
  pages: number;
  items: T[];
}

/** A list cut into pages of `size`, in its own order; no page of an empty list. */
export function pagesOf<T>(list: readonly T[], size: number = PIECES_PER_PAGE): ListPage<T>[] {
  const pages = Math.ceil(list.length / size);
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    items: list.slice(index * size, (index + 1) * size),
  }));
}

/** The first page of a list, empty where the list is. */
export function firstPage<T>(list: readonly T[], size: number = PIECES_PER_PAGE): ListPage<T> {
  return pagesOf(list, size)[0] ?? { page: 1, pages: 1, items: [] };
}

/** The addresses of the pages before and after, where there are any. */
export function beside({ page, pages }: { page: number; pages: number }, pathOf: (page: number) => string) {
  return {
    prev: page > 1 ? pathOf(page - 1) : undefined,
    next: page < pages ? pathOf(page + 1) : undefined,
  };
}
