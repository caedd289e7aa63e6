/** So many of a person's answers are shown on their page. */
export const ANSWERS_SHOWN = 10;

/** What is known of a letter that anybody may read. */
export interface Letter {
  id: string;
  rootId: string;
  /** '' where it was written to the column itself. */
  articleId: string;
  parentId: string | null;
  kind: string;
  role: string;
  name: string;
  html: string;
  createdAt: string;
}

/**
 * What one of the column's people replied to readers, the latest first. A badge is given to an account or by the column
 * alone, so the name beside one is theirs; a reader of the same name has none.
 * @param articles the ids of those that have a page
 */
export function answersOf<T extends Letter>(name: string, letters: readonly T[], articles: ReadonlySet<string>): T[] {
  return letters
    .filter(
      (letter) =>
        letter.role !== 'reader' &&
        letter.name === name &&
        letter.parentId !== null &&
        letter.kind !== 'note' &&
        (letter.articleId === '' || articles.has(letter.articleId)),
    )
    .sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? 1 : -1));
}
