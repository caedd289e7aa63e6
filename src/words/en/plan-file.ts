import { count } from './format.ts';

/** A copy of a plan and a log, out and in again. */
export const tooLarge = (megabytes: number) =>
  `That file has ${megabytes} MB; a copy from this page never has over 4. Nothing was changed.`;
export const noCopy = 'That file is not a copy from this page. Nothing was changed.';
export const planUnread = 'The plan in that file cannot be read, or breaks the rule. Nothing was changed.';
export const logUnread = 'The log in that file cannot be read. Nothing was changed.';
export const daysUnread = (days: number) =>
  `${count(days, 'day')} of the log in that file cannot be read. Nothing was changed.`;
export const taken = (days: number) =>
  `The copy was read. ${count(days, 'day')} came into the log; what you had is still there.`;
export const importCopy = 'Import a copy';
export const exportAll = 'Export plan and log';
