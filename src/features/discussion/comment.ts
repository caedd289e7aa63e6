/** What a comment is for. A reader chooses one of the first three; `note` is the editor's alone. */
export const READER_KINDS = ['question', 'comment', 'topic'] as const;
export type ReaderKind = (typeof READER_KINDS)[number];
export type Kind = ReaderKind | 'note';

export type Role = 'reader' | 'host' | 'expert' | 'editor';

/** One comment as the API, the page and the island know it. Nothing in it is private. */
export interface Comment {
  /** A UUID in lower case; chosen by the client, so that a retry is the same comment. */
  id: string;
  /** The comment it replies to, of the same article; null at the top. */
  parentId: string | null;
  kind: Kind;
  author: { name: string; role: Role };
  /** The body, sanitised when it was written. */
  html: string;
  /** ISO 8601 in UTC. For a seeded comment it only keeps the order. */
  createdAt: string;
  /** ISO 8601 in UTC; null when it was never edited. */
  editedAt: string | null;
  /** Came with the column; `createdAt` is then not a date to show. */
  seeded: boolean;
  /** Stands right under its parent, before the other replies. */
  pinned: boolean;
  /** Marked by the column's people as the answer to its question. */
  answer: boolean;
  /** Takes no more replies, nor does anything below it. */
  closed: boolean;
  /** Taken away: only its place is left, and `html` and the name are empty. */
  deleted: boolean;
  /** Readers who have this question too, or would read this topic. */
  votes: number;
  /** The article that a topic became, or null. */
  becameArticle: string | null;
}

/** How the letters at the top are ordered; replies always run from old to new. */
export const SORTS = ['oldest', 'newest', 'wanted'] as const;
export type Sort = (typeof SORTS)[number];

/** One page of an article's thread, as `GET /api/threads/{article}` gives it. */
export interface Thread {
  article: string;
  /** Letters of the whole discussion: every comment but the editor's notes. */
  count: number;
  /** From 1; a page holds so many letters at the top (`PAGE_SIZE`) and what was replied to them. */
  page: number;
  pages: number;
  sort: Sort;
  /** The whole discussion takes no more letters. */
  closed: boolean;
  comments: Comment[];
}
