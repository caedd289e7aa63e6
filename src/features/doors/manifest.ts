/** A person of the column. */
export interface Person {
  name: string;
  path: string;
}

/** A column, an exercise or a routine, as what leads to it tells of it. Days are YYYY-MM-DD. */
export interface Piece {
  kind: 'article' | 'exercise' | 'routine';
  id: string;
  path: string;
  title: string;
  description: string;
  lede: string;
  published?: string | undefined;
  updated?: string | undefined;
  /** Held against its sources, and when that is due again. */
  checked?: string | undefined;
  nextCheck?: string | undefined;
  /** In development and in previews alone. */
  draft?: boolean | undefined;
  /** Of an article: who answers and then who asks in a column, who wrote it in any other piece. */
  people: Person[];
  /** An article in which an expert answers. */
  isColumn?: boolean;
  /** Names as readers see them. */
  tags: string[];
  /** A clinician's review, as a sentence. */
  review?: string | undefined;
  /** Where it stood in WordPress. */
  wordpress?: { id?: number | undefined; path?: string | undefined } | undefined;
}

/** A tag or a series with its columns, in the order that its page has them. */
export interface Topic {
  path: string;
  title: string;
  description: string;
  /** Ids. */
  articles: string[];
}

/** What is known of the site's content when its pages are built. */
export interface Manifest {
  pieces: Piece[];
  topics: Topic[];
  /** The day on which a page's content last changed, by its path; only where it is known. */
  changed: Record<string, string>;
}

/** Where the build leaves it for what is made of the finished pages; it is taken away again. */
export const MANIFEST_FILE = 'pieces.json';

/** What the server keeps of it, beside its own files: the pieces alone. */
export const PIECES_FILE = 'pieces.json';

/** A file to write into the built site; the path is that of its address. */
export interface Made {
  path: string;
  text: string | Uint8Array;
}

/** The later of these days, or undefined. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
