import type { Listed } from './piece.ts';

/** So many related articles are named at an article's end. */
export const MOST_RELATED = 3;

/** What comes before and after an article. */
export interface Neighbours<T> {
  previous?: T | undefined;
  next?: T | undefined;
}

/**
 * The parts of a series beside one of them; else the articles that were published before and after it.
 * @param all newest first
 */
export function neighboursOf<T extends Listed>(article: T, all: readonly T[]): Neighbours<T> {
  const { series } = article.data;
  const row = series
    ? all
        .filter(({ data }) => data.series?.name === series.name)
        .sort((a, b) => (a.data.series?.part ?? 0) - (b.data.series?.part ?? 0))
    : all.toReversed();
  const at = row.findIndex(({ id }) => id === article.id);
  return at < 0 ? {} : { previous: row[at - 1], next: row[at + 1] };
}

/** How much of what an article is about another one is about: 0 where they share no tag. */
function closeness(article: Listed, other: Listed): number {
  const { tags } = article.data;
  return tags.reduce((sum, tag, at) => sum + (other.data.tags.includes(tag) ? tags.length - at : 0), 0);
}

/**
 * The articles that share most of an article's tags, its closest tags counting most; the newer first where equal.
 * @param others newest first
 */
export function relatedTo<T extends Listed>(article: T, others: readonly T[], most = MOST_RELATED): T[] {
  const found: { other: T; close: number }[] = [];
  for (const other of others) {
    const close = other.id === article.id ? 0 : closeness(article, other);
    // One pass, since every article of a large site is asked of every other.
    if (close <= (found[most - 1]?.close ?? 0)) continue;
    const after = found.findIndex((one) => one.close < close);
    found.splice(after < 0 ? found.length : after, 0, { other, close });
    found.length = Math.min(found.length, most);
  }
  return found.map(({ other }) => other);
}
