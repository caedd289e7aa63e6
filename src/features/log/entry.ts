import { isDay, type Day } from '../plan/day.ts';

export type Morning = 'better' | 'same' | 'worse';

/** What a reader noted of one day. Nothing of it ever leaves the device by itself. */
export interface Entry {
  day: Day;
  /** Whether the stretch was done; null where it was not said. */
  did: boolean | null;
  /** Pain at the outside of the knee before the stretch, 0 to 10. */
  before: number | null;
  /** The same after it. */
  after: number | null;
  /** Pain in the calf or the tendon, 0 to 10. */
  calf: number | null;
  /** How the knee was the next morning. */
  morning: Morning | null;
  /** Up to NOTE_LENGTH characters. */
  note: string;
  /** When it was last written, in milliseconds since 1970: of two entries for a day the later one stands. */
  at: number;
}

export type Log = Readonly<Record<Day, Entry>>;
export type Part = Partial<Omit<Entry, 'day' | 'at'>>;

export const NOTE_LENGTH = 500;
/** Some ten years of days; a longer log is not one that this page wrote. */
const MAX_DAYS = 4000;
const MORNINGS: unknown[] = ['better', 'same', 'worse'];

/** An entry out of data of unknown make, or undefined where anything in it is not what an entry has. */
export function readEntry(data: unknown): Entry | undefined {
  const found: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const { day, did = null, morning = null, note = '', at = 0 } = found;
  const score = (name: string) => {
    const value = found[name] ?? null;
    return value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10);
  };
  const scored = ['before', 'after', 'calf'].every(score);
  const said = (did === null || typeof did === 'boolean') && (morning === null || MORNINGS.includes(morning));
  const written = typeof note === 'string' && note.length <= NOTE_LENGTH && typeof at === 'number' && at >= 0;
  if (!isDay(day) || !scored || !said || !written || !Number.isFinite(at)) return undefined;
  const { before = null, after = null, calf = null } = found;
  return { day, did, before, after, calf, morning, note, at } as Entry;
}

/** The log with one day's parts written over. */
export function noteDay(log: Log, day: Day, part: Part, at: number): Log {
  const empty: Entry = { day, did: null, before: null, after: null, calf: null, morning: null, note: '', at };
  // A clock that was set back must not make the newer words lose to the older.
  const later = Math.max(at, (log[day]?.at ?? 0) + 1);
  return { ...log, [day]: { ...empty, ...log[day], ...part, at: later } };
}

/** The log without a day. */
export function dropDay(log: Log, day: Day): Log {
  return Object.fromEntries(Object.entries(log).filter(([key]) => key !== day));
}

/** All days of both; where both have one, the entry that was written later. */
export function mergeLogs(one: Log, other: Log): Log {
  const newer = Object.values(other).filter((entry) => !(one[entry.day] && (one[entry.day]?.at ?? 0) > entry.at));
  return { ...one, ...Object.fromEntries(newer.map((entry) => [entry.day, entry])) };
}

/** The entries, oldest first. */
export function entriesOf(log: Log): Entry[] {
  return Object.values(log).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A log out of data of unknown make: what can be read, and how many days could not. */
export function readLog(data: unknown): { log: Log; lost: number } | undefined {
  const found: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  if (found['v'] !== 1 || !Array.isArray(found['days']) || found['days'].length > MAX_DAYS) return undefined;
  const read = found['days'].map(readEntry).filter((entry) => entry !== undefined);
  const log = read.reduce<Log>((all, entry) => mergeLogs(all, { [entry.day]: entry }), {});
  return { log, lost: found['days'].length - read.length };
}

/** The data that `readLog` reads. */
export function logData(log: Log): { v: 1; days: Entry[] } {
  return { v: 1, days: entriesOf(log) };
}
