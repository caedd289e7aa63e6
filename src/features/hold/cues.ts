import type { Cut } from './cut.ts';
import { elapsedAt, instantOf } from './runs.ts';
import type { Session } from './session.ts';
import { endOf, type Kind, type Part } from './timeline.ts';

/** `gate`: it stands, and waits for the reader. */
export type CueName = Kind | 'tick' | 'gate' | 'done';

export interface Cue {
  name: CueName;
  /** The instant of the monotonic clock at which it is due, in milliseconds. */
  at: number;
  side: Part;
  rep: number;
  /** The id of the exercise. */
  exercise: string;
}

const TICKS = [3, 2, 1];
/** A tick closer to the start of its segment than this would blur the cue there. */
const TICK_GAP_MS = 1_000;
/** A cue later than this is stale and never given: one second, the pace of timers in a hidden page. */
export const STALE_MS = 1_100;

/** A repetition has the beat of a metronome, a rock none, all else a count to its end. */
function secondsOf({ work, rep, planned }: Cut): readonly number[] {
  if (rep === 0 || work === 'hold' || work === 'time') return TICKS;
  return work === 'reach' ? [] : Array.from({ length: Math.floor(planned / 1000) }, (_, index) => index + 1);
}

/** They count to the planned end, so that a segment cut short gains none in its past. */
function ticksOf(cut: Cut): number[] {
  const { start, duration, planned, into } = cut;
  return secondsOf(cut)
    .map((seconds) => start + planned - into - seconds * 1000)
    .filter((tick) => tick - start >= TICK_GAP_MS && tick < start + duration);
}

function cuesOf(cut: Cut): Cue[] {
  if (cut.duration <= 0) return [];
  const { side, rep, start, kind, exercise } = cut;
  const cue = { side, rep, exercise };
  // What goes on in the middle was called at its start.
  const call: Cue[] = cut.into > 0 ? [] : [{ ...cue, name: kind, at: start }];
  return [...call, ...ticksOf(cut).map((at): Cue => ({ ...cue, name: 'tick', at }))];
}

/** Every cue due from one instant up to, not including, another; asked for one interval after the other, each comes once. */
export function cuesBetween(state: Session, from: number, to: number): Cue[] {
  const last = state.cuts.at(-1);
  if (!last) return [];
  const { side, rep, exercise } = last;
  const name = state.then < state.plan.length ? 'gate' : 'done';
  const end: Cue = { name, at: endOf(state.cuts), side, rep, exercise };
  // A frame asks for a moment of an hour: look only where its cues can lie.
  const [first, final] = [elapsedAt(state.runs, from), elapsedAt(state.runs, to)];
  const near = state.cuts.filter(({ start, duration }) => start <= final && start + duration >= first);
  return [...near.flatMap(cuesOf), end].flatMap((cue) => {
    const at = instantOf(state.runs, cue.at);
    return at !== undefined && at >= from && at < to ? [{ ...cue, at }] : [];
  });
}

/** The cues of an interval that are not yet stale at its end. */
export function freshCues(state: Session, from: number, to: number): Cue[] {
  return cuesBetween(state, Math.max(from, to - STALE_MS), to);
}
