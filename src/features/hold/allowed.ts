import { segmentAt } from './cut.ts';
import type { Session } from './session.ts';

/** A hold may be ended by hand only after this; before it the pull can hardly have faded. */
const EASE_AFTER_MS = 5_000;
export const EXTEND_MS = 5_000;
/** A segment is lengthened up to this. */
const LONGEST_MS = 60_000;

/** May the reader say that it eased? */
export function canEase({ cuts }: Session, elapsed: number): boolean {
  const current = segmentAt(cuts, elapsed);
  if (current?.work !== 'hold' || current.kind !== 'hold') return false;
  return current.into + elapsed - current.start >= EASE_AFTER_MS;
}

/** May they say that it is still pulling? Late in a hold, and while letting go. */
export function canReport(state: Session, elapsed: number): boolean {
  const current = segmentAt(state.cuts, elapsed);
  return (current?.work === 'hold' && current.kind === 'release') || canEase(state, elapsed);
}

/** May it be made longer? What is done to a beat keeps it. */
export function canExtend({ cuts }: Session, elapsed: number): boolean {
  const current = segmentAt(cuts, elapsed);
  if (!current || current.planned + EXTEND_MS > LONGEST_MS) return false;
  return current.work === 'hold' || current.rep === 0;
}
