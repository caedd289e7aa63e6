import type { Morning } from '../../features/log/entry.ts';
import type { Light } from '../../features/log/lights.ts';
import { count, longDate, shortDate } from './format.ts';

/** What each light is called, and what it asks. Stricter than the study that the idea comes from. */
export const LIGHTS: Record<Light, { name: string; asks: string }> = {
  go: { name: 'Go on', asks: 'Pain at 2 or less, and not worse the next morning: go on as you are.' },
  stay: { name: 'Stay', asks: 'Pain from 3 to 5, or worse the next morning: stay, and do half as many holds.' },
  stop: {
    name: 'Stop',
    asks: 'Pain over 5, or worse two mornings running: stop, and read the list of when not to stretch.',
  },
};

/** What is noted of a day. */
export const yourLog = 'Your log';
export const day = 'Day';
export const stretch = 'The stretch';
export const didDone = 'Done';
export const didSkipped = 'Skipped';
export const before = 'Outside of the knee, before';
export const after = 'Outside of the knee, after';
export const calf = 'Pain in the calf or heel';
export const nextMorning = 'The next morning, the knee was';
export const mornings: Record<Morning, string> = { better: 'Better', same: 'The same', worse: 'Worse' };
export const note = 'A note, if you like';
export const ends = ['none', 'the worst there is'] as const;
export const theList = 'The list';

/** What is wrong with a day. */
export const noDay = 'Choose a day from the calendar, from 1970 on.';
export const notYet = (of: string) => `${longDate(of)} has not come yet. Choose today or a day before it.`;
export const clockBehind = (today: string, newest: string) =>
  `Your device says that today is ${longDate(today)}, but the log has a day after that: ${longDate(newest)}. If the date is wrong, set it; nothing was changed.`;

/** The morning after is asked about once. */
export const morningAfter = (of: string) => `The morning after ${shortDate(of)}, the knee was`;
export const noted = (morning: Morning, of: string) => `Noted: ${morning} on the morning after ${shortDate(of)}.`;

/** A day, or all of them, taken away. */
export const removeDay = 'Remove this day';
export const removed = (of: string) => `${shortDate(of)} is removed.`;
export const undo = 'Undo';
export const deleteAll = 'Delete all';
export const deleteAllSure = 'Delete all?';
export const deleteDays = (days: number) => `Delete ${count(days, 'day')}? They cannot be brought back.`;
export const keepThem = 'Keep them';
export const deleteThem = 'Delete them';

export const picture = 'Pain at the knee: rings before the stretch, dots after. Lines at 2 and 5.';
export const csv = 'Table for a physio (CSV)';
export const csvHead = [
  'day',
  'stretched',
  'knee before (0-10)',
  'knee after (0-10)',
  'calf (0-10)',
  'next morning',
  'light',
  'note',
];
export const csvYes = 'yes';
export const csvNo = 'no';
export const print = 'Print';
