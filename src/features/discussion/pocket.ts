import type { Shelf } from './drafts.ts';

/** By these a page on another site than the discussion's brings what it was given, where no cookie comes along. */
export const KEPT_HEADER = 'letters-kept';
export const KEEP_HEADER = 'letters-keep';

const KEY = 'letters-kept';

/** What the server gave, by name, each with its end in milliseconds since 1970. */
type Pocket = Record<string, { value: string; until: number }>;

/** What is kept and not over yet, as the header that brings it: `name=value; name=value`; '' where there is nothing. */
export function bringKept(shelf: Shelf, now: number): string {
  const kept = Object.entries(read(shelf)).filter(([, { until }]) => until > now);
  return kept.map(([name, { value }]) => `${name}=${value}`).join('; ');
}

/**
 * Keeps what the server gives, and lets go what is over.
 * @param given `name=value;seconds`, several parted by commas; 0 seconds take it away
 */
export function keepGiven(shelf: Shelf, given: string, now: number): void {
  const pocket = { ...read(shelf) };
  for (const [, name = '', value = '', seconds = ''] of given.matchAll(/([^\s,=;]+)=([^\s,;]*);(\d+)/g)) {
    pocket[name] = { value, until: now + Number(seconds) * 1000 };
  }
  const left = Object.entries(pocket).filter(([, { until }]) => until > now);
  try {
    shelf.setItem(KEY, JSON.stringify(Object.fromEntries(left)));
  } catch {
    // A browser that keeps nothing may change nothing later; the letter is posted all the same.
  }
}

function read(shelf: Shelf): Pocket {
  try {
    const found = Object(JSON.parse(shelf.getItem(KEY) ?? '{}')) as Partial<Pocket>;
    const sound = Object.entries(found).filter(([, kept]) => typeof kept?.value === 'string');
    return Object.fromEntries(sound) as Pocket;
  } catch {
    return {};
  }
}
