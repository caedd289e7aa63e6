/** What was seen lately, at most so many things: the oldest make room. Instants are milliseconds since 1970. */
export interface Recent {
  /** When this was last noted within the time kept; null where it was not. */
  seen(key: string, now: number): number | null;
  /** Notes it and returns how often it was noted within the time kept, this time included. */
  note(key: string, now: number): number;
}

/**
 * @param keptMs how long something counts
 * @param most how many different things are remembered
 */
export function rememberRecent(keptMs: number, most: number): Recent {
  const times = new Map<string, number[]>();
  const fresh = (key: string, now: number) => (times.get(key) ?? []).filter((at) => now - at < keptMs);
  return {
    seen: (key, now) => fresh(key, now).at(-1) ?? null,
    note(key, now) {
      // An instant that is yet to come was noted before the clock was set back.
      const all = [...fresh(key, now).filter((at) => at <= now), now].slice(-COUNTED);
      times.delete(key);
      times.set(key, all);
      if (times.size > most) times.delete(times.keys().next().value ?? key);
      return all.length;
    },
  };
}

/** Nobody asks whether it was more. */
const COUNTED = 5000;
