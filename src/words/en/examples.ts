/** The pages that show authors every tag. They are in no list and no search. */
export const listTitle = 'Tags for authors';
export const listDescription =
  'Every tag that an article may use, each with named examples: what to write, and what readers then see on the page.';
export const figures = 'All figures';
export const tagTitle = (tag: string) => `Examples of ${tag}`;
export const tagDescription = (tag: string) =>
  `Named examples of ${tag} in an article: what an author writes, what readers see, and what the tests of this site look at.`;
export const write = 'What to write';
