/** Every limit of the discussion, shown to the reader and enforced by the server. Lengths are in characters (code points). */
export const NAME_LENGTH = 60;
export const BODY_LENGTH = 5000;
export const EMAIL_LENGTH = 254;

/** Levels that are drawn; a letter at the top is level 1, and what is deeper stands beside what it answers. */
export const MAX_DEPTH = 6;

/** Letters at the top of one page of a discussion, each with its replies. */
export const PAGE_SIZE = 50;

/** How long a writer may change or take back a letter, in milliseconds. */
export const EDIT_MS = 15 * 60_000;

/** The whole request, in bytes. */
export const REQUEST_BYTES = 64 * 1024;

/** From this many characters left, the form counts them down. */
export const COUNTDOWN_FROM = 200;

/** Where nobody says otherwise: posts a minute from one address. */
export const POSTS_PER_MINUTE = 5;

export function characters(text: string): number {
  return [...text].length;
}
