/** Both clocks, read together, in milliseconds. */
export interface Reading {
  /** Never jumps, but on some machines stands still while they sleep. */
  mono: number;
  /** Goes on through sleep, but jumps when somebody sets it. */
  wall: number;
}

/** Differences below this are drift and rounding. */
const DRIFT_MS = 2_000;

/**
 * How long the machine slept between two readings, in milliseconds. The session itself lives on the monotonic clock, as does
 * the sound. When the wall clock gained on it, the machine slept or the clock was set: out of sight it is taken for
 * sleep, in sight for a clock that was set, and so for nothing. A wall clock that went back was set.
 */
export function sleptBetween(before: Reading, after: Reading, hidden: boolean): number {
  const gained = after.wall - before.wall - (after.mono - before.mono);
  return hidden && gained > DRIFT_MS ? gained : 0;
}
