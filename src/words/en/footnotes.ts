/** What the compiler of articles puts under a text that has footnotes. */
export const footnotes = {
  label: 'Footnotes',
  /** Of the arrow that leads back: `{reference}` is the note's number, with a second one where it is referred to again. */
  backLabel: 'Back to reference {reference}',
};
