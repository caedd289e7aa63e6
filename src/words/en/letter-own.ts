/** An own letter is changed or taken back: in its place, and on a page without scripts. */
export const title = 'Change your letter';
export const hint = 'It then says that it was edited.';
export const save = 'Save';
export const takeBack = 'Take it back';
export const takeBackSure = 'Yes, delete it for good';

/** The page. */
export const pageTitle = (article: string) => `Your letter: ${article}`;
export const pageDescription = (article: string) =>
  `Change your letter on ${article}, or take it back, within 15 minutes.`;
export const signed = <Slot>(name: Slot, left: string) => [
  'It is signed ',
  name,
  `. In this browser you may change it ${left}.`,
];
export const body = 'Your letter';
export const saveLetter = 'Save the letter';
export const takeBackTitle = 'Take this letter back?';
export const takeBackSays =
  'Its words and your name are deleted for good. Where others have replied, its empty place stays.';
export const yesTakeBack = 'Yes, take it back';
export const keep = 'Keep it';
export const notHere = 'This letter cannot be changed here';
export const wrote = 'What you wrote';
export const wroteHint = 'It is not stored. Copy it, to post it anew.';
export const back = 'Back to the letters';
export const notChanged = 'The letter is not changed yet';

/** "for 14 more minutes", as a page says it that does not count on. @param left in milliseconds */
export function minutesLabel(left: number): string {
  const minutes = Math.max(1, Math.floor(left / 60_000));
  return minutes === 1 ? 'for a minute more' : `for ${minutes} more minutes`;
}
