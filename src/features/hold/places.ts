import { segmentAt, type Cut } from './cut.ts';
import type { Segment } from './timeline.ts';

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
  const same = cuts.find(({ kind, side, step }) => kind === 'hold' && side === current.side && step === current.step);
  return same?.plan ?? current.plan;
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

/** The next time to get ready, change legs or rest: what is skipped is the rest of this leg. */
export function nextBreak(plan: readonly Segment[], from: number): number {
  const place = plan.findIndex(({ rep }, index) => rep === 0 && index > from);
  return place < 0 ? plan.length : place;
}

/** The place at which the next exercise begins. */
export function nextStep(plan: readonly Segment[], from: number): number {
  const place = plan.findIndex(({ step }, index) => index > from && step !== plan[from]?.step);
  return place < 0 ? plan.length : place;
}
