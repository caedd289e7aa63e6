/** What is written on the field. */
export interface FaceText {
  /** The leg, as a word. */
  leg?: string | undefined;
  head: string;
  /** Digits, or a word in their place. */
  big: string;
  word: boolean;
  /** The one thing to mind. */
  cue?: string | undefined;
  next: string;
  /** What is left in all. */
  clock?: string | undefined;
}
