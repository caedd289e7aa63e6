/** Whether readers may see a piece: yes, not before its writer says so, or not before its day. */
export type Standing = 'shown' | 'draft' | 'scheduled';

/** What a piece says of it in its front matter; days are YYYY-MM-DD. */
export interface Planned {
  draft?: boolean | undefined;
  published?: string | undefined;
}

/** @param today the day of the build, as YYYY-MM-DD */
export function standingOf({ draft, published }: Planned, today: string): Standing {
  if (draft) return 'draft';
  return published !== undefined && published > today ? 'scheduled' : 'shown';
}

/**
 * The day of the build, in UTC: that of BUILD_DATE where it is set, else the clock's.
 * @throws with a sentence where BUILD_DATE is no day
 */
export function buildDay(env: Readonly<Record<string, string | undefined>>, now: Date): string {
  const set = env['BUILD_DATE'];
  if (!set) return now.toISOString().slice(0, 10);
  const day = new Date(`${set}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === set) return set;
  throw new Error(`BUILD_DATE must be a day that exists, as YYYY-MM-DD, not "${set}".`);
}
