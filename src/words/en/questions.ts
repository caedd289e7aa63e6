import type { ListName } from '../../features/question/topics.ts';
import { intl } from '#words/locale.ts';

/** A question's page. */
export const about = <Slot>(link: (text: string) => Slot, article: Slot) => [link('Questions'), ' on ', article];
export const haveIt = (votes: number) =>
  `${votes.toLocaleString(intl)} ${votes === 1 ? 'reader has' : 'readers have'} it too`;
export const theAnswer = 'The answer';
export const columnSays = 'What the column says';
export const replies = 'Replies';
export const moreReplies = 'More replies';
export const replyPages = 'Pages of replies';
export const waits = {
  short: 'Not answered yet.',
  whole: 'Linds, the host, reads every question and takes it to the expert. Readers may know something too.',
};
export const closed = 'Closed';
export const closedSays = 'This question takes no more replies. What was written stays here to read.';
export const follow = <Slot>(link: (text: string) => Slot) => [link('Follow this question'), ' in a feed reader.'];
export const description = (replies: string, article: string, text: string) =>
  `${replies} to a reader’s question on “${article}”: ${text}`;
/** Stands in an address for a question whose text has no word in it. */
export const slug = 'question';

/** A question that is not there any more. */
export const gone = {
  page: 'A question that was taken back',
  description:
    'This question was taken back by its writer or by the column. The others are in the list of questions and topics.',
  title: 'This question was taken back',
  says: 'Its writer, or the column, has taken it away, and nothing of it is kept here.',
};
export const goneOthers = <Slot>(link: (text: string) => Slot) => [link('The other questions'), ' are still open.'];

/** The page of questions and topics. */
export const listDescription = (title: string) =>
  `${title}: what readers would like to read next, what they ask, what has been answered, and which of it became a column.`;
export const listTitles: Record<ListName, string> = {
  topics: 'Topics, most wanted first',
  open: 'Questions without an answer yet',
  answered: 'Answered questions',
  became: 'What became a column',
};
export const listEmpty: Record<ListName, string> = {
  topics: 'Nobody has suggested a topic yet. The first could be yours.',
  open: 'Every question has its answer.',
  answered: 'No question has been answered yet.',
  became: 'The columns so far were chosen by the host. The next may come from this page.',
};
export const kicker = 'The column’s next';
export const kickerAll = 'Questions and topics';
export const title = 'What should the expert answer next?';
export const lede = <Slot>(link: (text: string) => Slot) => [
  'Readers suggest, readers vote, and the most wanted becomes a column. No account; one vote a reader. ',
  link('Ask or suggest'),
  '.',
];
export const inAll = (count: number) => `${count.toLocaleString(intl)} in all`;
export const all = (count: number) => `All ${count.toLocaleString(intl)}`;
export const pagesOf = (list: ListName) => `Pages of ${listTitles[list].toLowerCase()}`;
export const write = 'Ask, or suggest a topic';
export const writeSays = (article: string) =>
  `It stands among the letters on the newest column, “${article}”, and in the lists above.`;
export const followAll = <Slot>(link: (text: string) => Slot) => [link('Follow all letters'), ' in a feed reader.'];
/** After the number of votes, for those who hear it. */
export const votes = (count: number) => (count === 1 ? 'vote' : 'votes');
export const became = <Slot>(article: Slot) => ['Became the column ', article];
export const byOn = <Slot>(name: Slot, article: Slot) => [name, ' on ', article];

/** The way through pages. */
export const numbered = (title: string, page: number) => (page > 1 ? `${title} (page ${page})` : title);
export const earlier = 'Earlier';
export const more = 'More';
export const pageOf = (page: number, pages: number) => `Page ${page} of ${pages}`;
