import { type Listed, newestFirst } from './piece.ts';

/** The articles of a year, or of a month of it, the newest first. */
export interface Span<T> {
  /** "2026", or "2026-11". */
  name: string;
  articles: T[];
}

function spansOf<T extends Listed>(articles: readonly T[], letters: number): Span<T>[] {
  const byName = Map.groupBy(articles.toSorted(newestFirst), ({ data }) => data.published.slice(0, letters));
  return [...byName].map(([name, some]) => ({ name, articles: some }));
}

/** Articles by the year in which they were published, the latest first; no year without one. */
export const yearsOf = <T extends Listed>(articles: readonly T[]): Span<T>[] => spansOf(articles, 4);

/** Articles by the month, likewise. */
export const monthsOf = <T extends Listed>(articles: readonly T[]): Span<T>[] => spansOf(articles, 7);
