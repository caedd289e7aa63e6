import type { Cut } from './cut.ts';
import type { Part } from './timeline.ts';

export interface Held {
  /** Milliseconds of holding (in reach mode, of reaching). */
  ms: number;
  /** Holds or rocks that ended. */
  reps: number;
}

/** What each leg has had so far, without what was done again. */
export function heldBySide(cuts: readonly Cut[], elapsed: number): Record<Part, Held> {
  const none = (): Held => ({ ms: 0, reps: 0 });
  const held = { left: none(), right: none(), both: none() };
  for (const { kind, side, start, duration, undone, broken } of cuts) {
    if (kind !== 'hold' || undone || start >= elapsed) continue;
    held[side].ms += Math.min(duration, elapsed - start);
    if (elapsed >= start + duration && !broken) held[side].reps += 1;
  }
  return held;
}
