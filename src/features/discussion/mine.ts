import type { Comment } from './comment.ts';

/** A letter that this browser may still change. */
export interface OwnLetter {
  comment: Comment;
  /** Markdown, as it was written. */
  body: string;
  /** Until when it may be changed: ISO 8601 in UTC. */
  until: string;
  /** It waits for the desk; only its writer sees it. */
  held: boolean;
}

/** What the site knows of one browser and one page of a discussion; never part of the thread that everybody gets. */
export interface Mine {
  /** The questions and topics that it has voted for. */
  voted: string[];
  letters: OwnLetter[];
}

export const NOTHING_MINE: Mine = { voted: [], letters: [] };
