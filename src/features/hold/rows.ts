import { otherSide, type Dose } from './dose.ts';
import { GET_READY_MS, SWITCH_MS } from './timeline.ts';
import { totals, wholeMs } from './totals.ts';
import { clockOf, legOf } from '#words/hold.ts';
import * as words from '#words/hold-table.ts';

export interface Row {
  what: string;
  /** "11 s", "3:05 min". */
  time: string;
}

/** The dose as a list to count along with, for readers without a timer and for paper. */
export function rowsOf(dose: Dose): { steps: Row[]; sums: Row[] } {
  const { mode, holds, seconds, release, first } = dose;
  const { held, wall, weekly } = totals(dose);
  const reach = mode === 'reach';
  const leg = legOf(first).toLowerCase();
  const other = legOf(otherSide(first)).toLowerCase();
  return {
    steps: [
      { what: words.getReady(leg), time: words.seconds(GET_READY_MS / 1000) },
      { what: reach ? words.rockForward : words.hold, time: words.seconds(seconds) },
      { what: reach ? words.rockBack : words.letGo, time: words.seconds(release) },
      { what: reach ? words.rockTimes(holds) : words.holdTimes(holds), time: words.seconds(wall) },
      { what: words.change(other), time: words.seconds(SWITCH_MS / 1000) },
      { what: words.same(other), time: words.seconds(wall) },
    ],
    sums: [
      { what: reach ? words.rocking : words.holding, time: words.seconds(held) },
      { what: words.whole, time: words.minutes(clockOf(wholeMs(dose))) },
      { what: words.weekly, time: words.minutes(weekly) },
    ],
  };
}
