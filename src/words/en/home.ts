import { siteName } from '#words/share.ts';

/** The home page. */
export const title = `${siteName}: runners ask, an expert answers`;
export const description =
  'A running column: readers ask, an expert answers one topic at a time, with exercises drawn and counted, and what the evidence says beside every claim.';
export const kicker = 'A running column';
export const heading = 'You ask. An expert answers, and shows what to do at home.';
export const lede =
  'One topic a column. The exercises are drawn and counted for you, and every claim says what it rests on.';
/** Beside the figure, as its own words have it: a name, a colon, and what to know. */
export const figure = 'calf: the first hint of a pull, no more';
export const columns = 'The column';
export const ask = 'How to ask';
export const askSays =
  'Write under the column that comes closest, or where the topics stand: ask a question, suggest what the next column should be about, and say which of the others’ questions are yours too. You need a name, any name, and no account. Linds, the host, reads the letters; the answers carry a badge.';
export const toTopics = 'Questions and topics';
