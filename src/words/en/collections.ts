import { intl } from '#words/locale.ts';

/** Lists of columns, page by page. */
export const columns = 'Columns';
export const columnsSay =
  'Every column of Ask The Expert: one question that runners keep asking, answered by an expert, with exercises drawn and counted.';
export const pages = 'Pages of this list';
export const newer = 'Newer';
export const older = 'Older';
export const pageOf = (page: number, all: number) => `Page ${page.toLocaleString(intl)} of ${all.toLocaleString(intl)}`;
export const titleOf = (title: string, page: number) =>
  page === 1 ? title : `${title}, page ${page.toLocaleString(intl)}`;
export const sayOf = (says: string, page: number, all: number) => (page === 1 ? says : `${pageOf(page, all)}. ${says}`);

/** Leads from the home page, which has the newest, to all. */
export const allColumns = (columns: number) => `All ${columns.toLocaleString(intl)} columns`;

/** The archive. */
export const archive = 'Archive';
export const archiveSays =
  'Every column of Ask The Expert by the year in which it was published, from the latest to the first one.';
export const byYear = 'By year:';
export const yearTitle = (year: string) => `Columns of ${year}`;
export const yearSays = (year: string) =>
  `Every column of Ask The Expert that was published in ${year}, month by month, from the latest to the first of the year.`;
export const amount = (columns: number) => `${columns.toLocaleString(intl)} ${columns === 1 ? 'column' : 'columns'}`;
/** @param month as YYYY-MM */
export const monthName = (month: string) =>
  new Intl.DateTimeFormat(intl, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** The way on at an article's end. */
export const onward = 'More columns';
export const previous = 'The column before';
export const next = 'The next column';
export const previousPart = 'The part before';
export const nextPart = 'The next part';
export const related = 'On the same subjects';

/** A part of the body. */
export const body = 'Parts of the body:';
export const bodyTitle = (part: string) => `For the ${part.toLowerCase()}`;
export const bodySays = (part: string, titles: string) =>
  `Exercises and routines for the ${part.toLowerCase()}, drawn and counted, and the columns about it: ${titles}.`;
export const exercises = 'Exercises';
export const routines = 'Routines with them';
export const moreOn = (part: string) => `All columns on the subject: ${part}`;
export const toDo = (part: string) => `Exercises and routines for the ${part.toLowerCase()}`;

/** What a person wrote in the discussions. */
export const answers = 'Answers to readers';
export const inDiscussion = <Slot>(link: Slot) => ['On ', link];
export const answersMost = (shown: number, all: number) =>
  `The latest ${shown.toLocaleString(intl)} of ${all.toLocaleString(intl)}.`;
export const onTheSite = 'the column itself';
