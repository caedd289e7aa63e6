import { otherSide, type Dose } from './dose.ts';
import { GET_READY_MS, SWITCH_MS } from './timeline.ts';
import { totals, wholeMs } from './totals.ts';
import { clockOf, legOf } from '#words/hold.ts';

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
      { what: `Get ready: ${leg} back, both feet straight at the wall`, time: `${GET_READY_MS / 1000} s` },
      {
        what: reach ? 'Rock forward, to the first hint of a pull' : 'Hold at the first hint of a pull',
        time: `${seconds} s`,
      },
      { what: reach ? 'Rock back, to nothing' : 'Let go', time: `${release} s` },
      { what: `${reach ? 'Rock' : 'Hold'} ${holds} times in all`, time: `${wall} s` },
      { what: `Change to the ${other}`, time: `${SWITCH_MS / 1000} s` },
      { what: `The same with the ${other}`, time: `${wall} s` },
    ],
    sums: [
      { what: reach ? 'Rocking, each leg' : 'Holding, each leg', time: `${held} s` },
      { what: 'All of it, both legs', time: `${clockOf(wholeMs(dose))} min` },
      { what: 'A week, done daily, each leg', time: `${weekly} min` },
    ],
  };
}
