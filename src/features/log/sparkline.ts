import { addDays, daysFrom, laterOf, type Day } from '../plan/day.ts';
import type { Log } from './entry.ts';

/** The picture's own units: so wide for all its days, and a point of pain RISE high. */
export const WIDTH = 320;
const RISE = 8;
/** How many days it shows at least and at most; the table has them all. */
const DAYS = { least: 14, most: 28 };

export interface Dot {
  day: Day;
  x: number;
  y: number;
}

/** Where a pain of this many points lies, from the top. */
export function heightOf(score: number): number {
  return (10 - score) * RISE;
}

/** The days of the picture: those noted, up to the newest. */
export function spanOf(log: Log): { first: Day; days: number } | undefined {
  const days = Object.keys(log).sort();
  const [oldest] = days;
  const newest = days.at(-1);
  if (!oldest || !newest) return undefined;
  const wide = Math.min(DAYS.most, Math.max(DAYS.least, daysFrom(oldest, newest) + 1));
  return { first: laterOf(oldest, addDays(newest, 1 - wide)), days: wide };
}

/** Runs of days that follow each other: a day that was not noted is a gap, never a zero and never a line across. */
export function runsOf(log: Log, field: 'before' | 'after', { first, days }: { first: Day; days: number }): Dot[][] {
  const runs: Dot[][] = [[]];
  for (let index = 0; index < days; index += 1) {
    const day = addDays(first, index);
    const score = log[day]?.[field] ?? null;
    if (score === null) runs.push([]);
    else runs.at(-1)?.push({ day, x: ((index + 0.5) * WIDTH) / days, y: heightOf(score) });
  }
  return runs.filter((run) => run.length > 0);
}
