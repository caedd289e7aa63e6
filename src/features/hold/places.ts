import { segmentAt, type Cut } from './cut.ts';

/** Back pressed this soon after the start of a hold means the one before. */
const AGAIN_MS = 2_000;

/** The place in the plan that follows. Seconds to get into place stand at the place of the hold they lead to. */
export function nextPlace(current: Cut): number {
  return current.lead ? current.plan : current.plan + 1;
}

/** Where a reader who was away goes on: at the start of what they left, or of the next hold if they had let go. */
export function returnTo(current: Cut): number {
  return current.kind === 'release' ? nextPlace(current) : current.plan;
}

/** The place of the first hold of the side that is on. */
export function firstOfSide(cuts: readonly Cut[], current: Cut): number {
  return cuts.find(({ kind, side }) => kind === 'hold' && side === current.side)?.plan ?? current.plan;
}

/** Where Back leads: the start of this hold, of the last one, or of the session. */
export function backTo(cuts: readonly Cut[], elapsed: number): number {
  const current = segmentAt(cuts, elapsed);
  const before = cuts.filter(({ kind, start, undone }) => kind === 'hold' && start <= elapsed && !undone);
  const last = before.at(-1);
  const justBegun = last === current && last !== undefined && elapsed - last.start < AGAIN_MS;
  const hold = justBegun ? (before.at(-2) ?? last) : last;
  return hold?.plan ?? 0;
}
