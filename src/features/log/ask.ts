import * as words from '#words/log.ts';
import { daysFrom, isDay, type Day } from '../plan/day.ts';
import { entriesOf, type Log } from './entry.ts';

/** A morning is asked about for this many days, not for ever. */
const ASK_DAYS = 3;

/** The newest day before today that was done and whose morning after is not told yet. */
export function unansweredMorning(log: Log, today: Day): Day | undefined {
  const asked = entriesOf(log).filter(({ day }) => daysFrom(day, today) > 0 && daysFrom(day, today) <= ASK_DAYS);
  const newest = asked.at(-1);
  return newest && newest.morning === null && newest.did !== false ? newest.day : undefined;
}

/** One sentence where a day cannot be written to. */
export function dayProblem(day: string, today: Day): string | undefined {
  if (!isDay(day)) return words.noDay;
  if (day > today) return words.notYet(day);
  return undefined;
}

/** When the device's clock lies behind the log. */
export function clockProblem(log: Log, today: Day): string | undefined {
  const newest = entriesOf(log).at(-1)?.day;
  if (!newest || newest <= today) return undefined;
  return words.clockBehind(today, newest);
}
