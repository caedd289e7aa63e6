import { addDays, type Day } from '../plan/day.ts';
import { FINE, TOO_MUCH, type Check } from '../plan/verdict.ts';
import { entriesOf, type Entry, type Log } from './entry.ts';

/** What a day says about the next: go on, stay and do half, or stop and read the list. */
export type Light = 'go' | 'stay' | 'stop';

/** The worst number of the day, knee or calf; null where none was noted. */
function worstOf({ before, after, calf }: Entry): number | null {
  const noted = [before, after, calf].filter((score) => score !== null);
  return noted.length > 0 ? Math.max(...noted) : null;
}

/** Whether this morning and the one noted before it were both worse. */
function worseTwice(entries: readonly Entry[], index: number): boolean {
  const said = entries.slice(0, index + 1).filter(({ morning }) => morning !== null);
  return entries[index]?.morning === 'worse' && said.at(-2)?.morning === 'worse';
}

/** The light of each entry, in the order of the days; null where nothing was noted that would give one. */
export function lightsOf(log: Log): Map<Day, Light | null> {
  const entries = entriesOf(log);
  return new Map(entries.map((entry, index) => [entry.day, lightOf(entry, worseTwice(entries, index))]));
}

function lightOf(entry: Entry, twice: boolean): Light | null {
  const worst = worstOf(entry);
  if (twice || (worst !== null && worst > TOO_MUCH)) return 'stop';
  if (entry.morning === 'worse' || (worst !== null && worst > FINE)) return 'stay';
  return worst === null && entry.morning === null ? null : 'go';
}

export interface LightOf {
  day: Day;
  light: Light;
}

/** The light that counts today: that of the newest day noted up to now. */
export function lightNow(log: Log, today: Day): LightOf | undefined {
  const lit = [...lightsOf(log)].filter(([day, light]) => light !== null && day <= today).at(-1);
  return lit?.[1] ? { day: lit[0], light: lit[1] } : undefined;
}

/** What the log knows of some days. `worst` is null where no pain was noted. */
export interface Summary extends Omit<Check, 'mostDays' | 'flag' | 'worst'> {
  done: number;
  worst: number | null;
}

/** The days from `start`, so many of them. A morning after the last day counts to that day. */
export function summaryOf(log: Log, start: Day, days: number): Summary {
  const end = addDays(start, days);
  const all = entriesOf(log);
  const within = ({ day }: Entry) => day >= start && day < end;
  const entries = all.filter(within);
  const scores = entries.map(worstOf).filter((score) => score !== null);
  const worse = entries.some(({ morning }) => morning === 'worse');
  const twice = all.some((entry, index) => within(entry) && worseTwice(all, index));
  return {
    done: entries.filter(({ did }) => did).length,
    worst: scores.length > 0 ? Math.max(...scores) : null,
    morning: twice ? 'twice' : worse ? 'worse' : 'fine',
  };
}
