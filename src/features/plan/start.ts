import * as words from '#words/plan-field.ts';
import { addDays, isDay, type Day } from './day.ts';

/** How far ahead a plan may begin, and how long ago it may have begun, in days. */
const AHEAD = 28;
const AGO = 366;

/** One sentence where a first day cannot be taken. */
export function startProblem(day: string, today: Day): string | undefined {
  if (!isDay(day)) return words.startUnread;
  if (day > addDays(today, AHEAD)) return words.startTooLate(day);
  if (day < addDays(today, -AGO)) return words.startTooEarly(day);
  return undefined;
}
