/** How long a rebuild waits, in milliseconds. */
export interface RebuildTimes {
  /** After the last letter, so that a conversation is baked in once. */
  quietMs: number;
  /** At most after the first letter, however many follow; and between the starts of two rebuilds. */
  mostMs: number;
}

export const REBUILD_TIMES: RebuildTimes = { quietMs: 60_000, mostMs: 300_000 };

/** What has happened since the last rebuild began, as instants in milliseconds of a clock that nobody sets; null where it has not. */
export interface Waiting {
  first: number | null;
  last: number | null;
  begun: number | null;
}

/** The instant at which the next rebuild is due, or null where nothing waits for one. */
export function dueAt({ first, last, begun }: Waiting, { quietMs, mostMs }: RebuildTimes): number | null {
  if (first === null || last === null) return null;
  const wanted = Math.min(last + quietMs, first + mostMs);
  return begun === null ? wanted : Math.max(wanted, begun + mostMs);
}
