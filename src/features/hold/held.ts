import type { Cut } from './cut.ts';
import type { Side } from './dose.ts';

export interface Held {
  /** Milliseconds of holding (in reach mode, of reaching). */
  ms: number;
  /** Holds or rocks that ended. */
  reps: number;
}

/** What each leg has had so far, without what was done again. */
export function heldBySide(cuts: readonly Cut[], elapsed: number): Record<Side, Held> {
  const held = { left: { ms: 0, reps: 0 }, right: { ms: 0, reps: 0 } };
  for (const { kind, side, start, duration, undone } of cuts) {
    if (kind !== 'hold' || undone || start >= elapsed) continue;
    held[side].ms += Math.min(duration, elapsed - start);
    if (elapsed >= start + duration) held[side].reps += 1;
  }
  return held;
}
