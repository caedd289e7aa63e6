/** What the site calls itself, in titles, cards and search results. */
export const siteName = 'Ask The Expert';

/** For `og:locale`, which wants an underscore. */
export const locale = 'en_CA';

/** The parts of the site, as its header names them. */
export const sections = { articles: 'Columns', exercises: 'Exercises', routines: 'Routines', topics: 'Ask a question' };

/** A page's name in the browser's tab. */
export const tabTitle = (title: string) => `${title} · ${siteName}`;

/** Labels of the two lines that a chat shows under a card. */
export const labels = {
  answeredBy: 'Answered by',
  dose: 'Dose',
  often: 'How often',
  readingTime: 'Reading time',
  takes: 'All of it',
};
