import { description } from '#words/home.ts';
import { siteName } from '#words/share.ts';

/** The name of the feed of all columns, and what it says of itself. */
export const siteTitle = siteName;
export const siteDescription = description;
export const feedTitle = (title: string) => `${siteName}: ${title}`;
/** The last line of an article in a feed. */
export const onSite = (link: string) =>
  `On the site the figures move and the timers count, and readers write below: ${link}.`;

/** The page that explains feeds. */
export const page = {
  title: 'Feeds',
  description:
    'What a feed is, in plain words, and every feed of Ask The Expert: of all columns, of one subject or series, of the letters, each whole.',
};
export const intro = [
  'A feed brings what is new to you, so that you need not come and look. You give its address to a program that reads feeds, a feed reader, and new columns appear there, whole, beside those of the other sites that you follow.',
  'It asks for no name and no e-mail address. Nobody here learns who reads it, and you leave by deleting it from your reader.',
];
export const howTitle = 'How to begin';
export const how = [
  'Take any feed reader. There are free ones for every phone, computer and browser.',
  'Copy one of the addresses below, or only the address of this site: most readers find the feeds by themselves.',
  'Paste it where the reader says “add”, “follow” or “subscribe”.',
];
export const formats =
  'The three formats say the same. Readers know at least one of them; where you are asked for nothing, take RSS.';
export const columnsTitle = 'Columns';
export const columnsNote = 'Each holds the newest twenty columns from the first word to the sources.';
export const lettersTitle = 'Letters';
export const lettersNote =
  'What readers write and what they are answered. Each question has a feed of its own too: its page links to it.';
export const allColumns = 'All columns';
export const allLetters = 'All letters';
export const letters = 'Letters';
export const lettersHere = 'Letters on this column';
export const repliesHere = 'Replies to this question';
export const siteLetters = `${siteName}: all letters`;
export const repliesTo = (question: string) => `Question: ${question}`;
export const noFeed = 'There is no such feed.';
export const goneFeed = 'This question was taken back.';
export const lettersOn = (title: string) => `Letters: ${title}`;
export const formatNames = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };
