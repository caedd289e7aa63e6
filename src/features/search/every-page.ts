/**
 * A word that no language has and every page begins with: what is listed without words is found by it. The indexer's own way
 * of finding everything fetches the whole index.
 */
export const EVERY_PAGE = 'qzxqzx';

/** An excerpt without that word. */
export function withoutIt(excerpt: string): string {
  return excerpt.replace(new RegExp(`^(<mark>)?${EVERY_PAGE}\\.?(</mark>)?\\.?\\s*`), '');
}
