/** The page of a discussion, which the server draws. */
export const description = (article: string) =>
  `Readers' letters on ${article}, the newest too, and a form to write one.`;
export const lettersOn = <Slot>(article: Slot) => ['Letters on ', article];
export const notPosted = 'The letter is not posted yet';
export const backToLetter = 'Back to your letter';
export const held = {
  title: 'Thank you, your letter waits for the editor',
  says: 'It is stored. Once the editor has read it, it stands here with the others.',
};
export const taken = {
  title: 'Your letter is taken back',
  says: 'Its words and your name are deleted. Where others have replied, its empty place stays.',
};
/** A vote from a page on another site. */
export const vote = {
  title: 'Press once more to be counted',
  says: (letter: string) => `Your vote for “${letter}” is counted on this page, where your browser remembers it.`,
};
