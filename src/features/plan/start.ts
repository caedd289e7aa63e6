import { longDate } from '../../lib/format.ts';
import { addDays, isDay, type Day } from './day.ts';

/** How far ahead a plan may begin, and how long ago it may have begun, in days. */
const AHEAD = 28;
const AGO = 366;

/** One sentence where a first day cannot be taken. */
export function startProblem(day: string, today: Day): string | undefined {
  if (!isDay(day)) return 'Choose the first day from a calendar, such as today.';
  if (day > addDays(today, AHEAD)) return `${longDate(day)} is over four weeks ahead. Choose a day that comes sooner.`;
  if (day < addDays(today, -AGO)) return `${longDate(day)} is over a year ago. Choose a later day, or begin today.`;
  return undefined;
}
