/** A calendar day, YYYY-MM-DD. It has no hour and no zone, so no clock change can move it. */
export type Day = string;

const DAY_MS = 86_400_000;
const FIRST = '1970-01-01';
const LAST = '2199-12-31';

/** The day's midnight in UTC, in milliseconds: a number to count with, not an instant to show. */
function countOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A day that the calendar has, from 1970 to 2199. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < FIRST || value > LAST) return false;
  const count = countOf(value);
  return !Number.isNaN(count) && new Date(count).toISOString().slice(0, 10) === value;
}

/** The day that comes so many days later, or earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(countOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`. */
export function daysFrom(from: Day, to: Day): number {
  return (countOf(to) - countOf(from)) / DAY_MS;
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** The day that a wall calendar shows where the device is. */
export function dayOf(now: Date): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
