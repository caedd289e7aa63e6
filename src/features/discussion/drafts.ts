/** What a reader typed and has not posted yet. */
export interface Draft {
  kind: string;
  name: string;
  body: string;
  email: string;
  /** '' where the box is not ticked. */
  subscribe: string;
}

/** The part of `localStorage` that drafts need; it may throw, when the browser keeps nothing. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One draft for an article, and one for each letter that is being answered. */
export function draftKey(article: string, parentId: string | null): string {
  return `letter:${article}:${parentId ?? 'new'}`;
}

export function readDraft(shelf: Shelf, key: string): Draft | null {
  const kept = quietly(() => JSON.parse(shelf.getItem(key) ?? 'null') as Partial<Draft> | null);
  if (!kept) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { kind, name, body, email, subscribe } = kept;
  return { kind: text(kind), name: text(name), body: text(body), email: text(email), subscribe: text(subscribe) };
}

/** Keeps the draft; one without a letter in it is let go. */
export function saveDraft(shelf: Shelf, key: string, draft: Draft): void {
  quietly(() => (draft.body.trim() === '' ? shelf.removeItem(key) : shelf.setItem(key, JSON.stringify(draft))));
}

/** Lets a draft go once it is posted, but not a newer one that was begun meanwhile. */
export function dropDraft(shelf: Shelf, key: string, posted: string): void {
  if (readDraft(shelf, key)?.body.trim() === posted.trim()) quietly(() => shelf.removeItem(key));
}

const NAME_KEY = 'letter-name';

/** The name that the last letter was signed with, so that nobody types it twice in one visit. */
export function recallName(shelf: Shelf): string {
  return quietly(() => shelf.getItem(NAME_KEY)) ?? '';
}

export function rememberName(shelf: Shelf, name: string): void {
  quietly(() => shelf.setItem(NAME_KEY, name));
}

function quietly<T>(touch: () => T): T | null {
  try {
    return touch();
  } catch {
    return null;
  }
}
