/** A page of the system that a discussion comes from. */
export interface SourcePage {
  /** Names the page within its file. */
  key: string;
  /** Its full address or its path, as the file has it; '' where there is none. */
  address: string;
  /** The last part of its address, where the file names it apart. */
  slug: string | null;
  title: string;
  /** In milliseconds since 1970. */
  createdAt: number | null;
}

/** How a body is written: HTML, HTML whose line ends count, or Markdown. */
export type Markup = 'html' | 'lines' | 'markdown';

/** One comment as a file has it. */
export interface SourceComment {
  /** Names the comment for good, in every file of the same site: the letter's id is made from it. */
  key: string;
  /** What to call it in the report. */
  label: string;
  /** The key of its page. */
  page: string;
  /** The key of the comment it replies to. */
  parent: string | null;
  name: string;
  email: string | null;
  body: string;
  markup: Markup;
  /** In milliseconds since 1970; null where the file has no date that can be read. */
  createdAt: number | null;
  editedAt: number | null;
  /** `gone` is spam, trash and what was deleted there: not taken. */
  state: 'approved' | 'held' | 'gone';
  /** Why it is held or gone, in a sentence. */
  why: string | null;
  /** How many wanted it. */
  votes: number;
  /** Who they were, by their ids in the source, where it tells. */
  voters: string[];
  pinned: boolean;
}

/** What a reader finds in a file, in the file's order. */
export type Found =
  | { page: SourcePage }
  | { comment: SourceComment }
  /** Something that could not be read; reading goes on. */
  | { unread: string; label: string }
  /** The file ends here or cannot be followed further: nothing comes after. */
  | { broken: string };

export const PLAIN: Pick<SourceComment, 'editedAt' | 'state' | 'why' | 'votes' | 'voters' | 'pinned'> = {
  editedAt: null,
  state: 'approved',
  why: null,
  votes: 0,
  voters: [],
  pinned: false,
};
