import type { Cut } from './cut.ts';
import type { Side } from './dose.ts';
import { instantOf } from './runs.ts';
import type { Session } from './session.ts';
import { endOf, type Kind } from './timeline.ts';

export type CueName = Kind | 'tick' | 'done';

export interface Cue {
  name: CueName;
  /** The instant of the monotonic clock at which it is due, in milliseconds. */
  at: number;
  side: Side;
  rep: number;
}

const TICKS = [3, 2, 1];
/** A tick closer to the start of its segment than this would blur the cue there. */
const TICK_GAP_MS = 1_000;
/** A cue later than this is stale and never given: one second, the pace of timers in a hidden page. */
export const STALE_MS = 1_100;

/** They count to the planned end, so that a segment cut short gains none in its past. */
function ticksOf({ start, duration, planned }: Cut): number[] {
  return TICKS.map((seconds) => start + planned - seconds * 1000).filter(
    (tick) => tick - start >= TICK_GAP_MS && tick < start + duration,
  );
}

function cuesOf(cut: Cut, rocking: boolean): Cue[] {
  if (cut.duration <= 0) return [];
  const { side, rep, start, kind } = cut;
  const quiet = rocking && (kind === 'hold' || kind === 'release');
  const ticks = quiet ? [] : ticksOf(cut);
  return [{ name: kind, at: start, side, rep }, ...ticks.map((at): Cue => ({ name: 'tick', at, side, rep }))];
}

/** Every cue due from one instant up to, not including, another; asked for one interval after the other, each comes once. */
export function cuesBetween(state: Session, from: number, to: number): Cue[] {
  const last = state.cuts.at(-1);
  if (!last) return [];
  const rocking = state.dose.mode === 'reach';
  const done: Cue = { name: 'done', at: endOf(state.cuts), side: last.side, rep: last.rep };
  return [...state.cuts.flatMap((cut) => cuesOf(cut, rocking)), done].flatMap((cue) => {
    const at = instantOf(state.runs, cue.at);
    return at !== undefined && at >= from && at < to ? [{ ...cue, at }] : [];
  });
}

/** The cues of an interval that are not yet stale at its end. */
export function freshCues(state: Session, from: number, to: number): Cue[] {
  return cuesBetween(state, Math.max(from, to - STALE_MS), to);
}
