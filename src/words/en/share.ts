/** What the site calls itself, in titles, cards and search results. */
export const siteName = 'Ask The Expert';

/** The parts of the site, as its header names them. */
export const sections = { articles: 'Columns', exercises: 'Exercises', routines: 'Routines', topics: 'Ask a question' };

/** A page's name in the browser's tab. */
export const tabTitle = (title: string) => `${title} · ${siteName}`;

/** Labels of the two lines that a chat shows under a card. */
export const labels = {
  answeredBy: 'Answered by',
  writtenBy: 'Written by',
  dose: 'Dose',
  often: 'How often',
  readingTime: 'Reading time',
  takes: 'All of it',
};

/** The line under a piece that passes it on. */
export const bar = {
  label: 'Pass it on',
  sheet: 'Share',
  copy: 'Copy the link',
  copyQuote: 'Copy link to this sentence',
  by: { email: 'Email', whatsapp: 'WhatsApp', facebook: 'Facebook', bluesky: 'Bluesky' },
};

/** What is said once something was done. */
export const said = {
  copied: 'The link is copied.',
  copiedQuote: 'The link to this sentence is copied.',
  copiedLetter: 'The link to this letter is copied.',
  copiedCode: 'The code is copied.',
};
export const copyRefused = 'The browser did not let the page copy. Copy it from the field.';
export const copyByHand = 'The browser did not let the page copy. Copy it from here:';
/** Beside a letter's date, which is the link to it, while it can be pressed. */
export const copyLetter = 'Copy link';
export const sectionLink = (heading: string) => `Link to this section: ${heading}`;

/** The card of an exercise on other people's pages. */
export const embed = {
  offer: 'Put this on your site',
  look: 'See what it looks like.',
  how: 'The figure, the dose and a link back. No scripts, no cookies, nothing that counts your readers.',
  code: 'Code for your page',
  copy: 'Copy the code',
  link: 'How, and when to stop',
  linkOf: (exercise: string) => `${exercise}: how, and when to stop`,
  follow: 'Follow it with the timer',
  opens: '(a new tab)',
  caution: 'New pain means back off: to 0.5, or to nothing.',
  from: `From ${siteName}`,
  title: (exercise: string) => `${exercise}, an exercise of ${siteName}`,
};

/** Why there is no card, as a program is told. */
export const noCard = {
  url: 'Name a page of this site by its whole address, as ?url=https://….',
  format: 'Only JSON is answered. Ask with format=json.',
  unknown: 'This site has no page of this address that could be shown elsewhere.',
};
