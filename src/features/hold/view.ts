import { segmentAt, type Cut } from './cut.ts';
import { heldBySide, type Held } from './held.ts';
import type { Side } from './dose.ts';
import { elapsedAt } from './runs.ts';
import { canEase, canExtend, canReport } from './allowed.ts';
import { isOver, isRunning, isStarted, type Session } from './session.ts';
import { endOf, type Kind, type Segment } from './timeline.ts';

export type Phase = 'idle' | Kind | 'paused' | 'away' | 'done';

/** All that there is to show at one instant. Times in milliseconds. */
export interface View {
  phase: Phase;
  /** What goes on, or would, were it not paused. */
  segment?: Segment | undefined;
  next?: Segment | undefined;
  side: Side;
  rep: number;
  reps: number;
  /** Of this segment. */
  remaining: number;
  /** Of the whole session. */
  left: number;
  /** How far the field is filled, 0 to 1: a hold fills it, the release lets it sink. */
  level: number;
  held: Record<Side, Held>;
  canEase: boolean;
  canReport: boolean;
  canExtend: boolean;
  awayFor: number;
  /** A hold was said to be still pulling just now, in this segment. */
  noted: boolean;
  /** It was said often enough to give the tip. */
  tip: boolean;
}

/** The reader has said this often that a hold ended too soon before the tip shows. */
const TIP_AFTER = 2;

function fillOf(cut: Cut, elapsed: number): number {
  return cut.planned > 0 ? Math.min(1, (elapsed - cut.start) / cut.planned) : 1;
}

function levelOf(cuts: readonly Cut[], elapsed: number): number {
  const index = cuts.findIndex((cut) => elapsed < cut.start + cut.duration);
  const cut = cuts[index];
  if (!cut) return 1;
  if (cut.kind === 'hold') return fillOf(cut, elapsed);
  const before = cuts[index - 1];
  if (cut.kind !== 'release' || before?.kind !== 'hold') return 0;
  return fillOf(before, before.start + before.duration) * (1 - fillOf(cut, elapsed));
}

function phaseOf(state: Session, now: number, segment: Segment | undefined): Phase {
  if (!isStarted(state)) return 'idle';
  if (state.away) return 'away';
  if (isOver(state, now) || !segment) return 'done';
  return isRunning(state, now) ? segment.kind : 'paused';
}

export function view(state: Session, now: number): View {
  const elapsed = elapsedAt(state.runs, now);
  const segment = segmentAt(state.cuts, elapsed);
  const next = state.cuts.find(({ start, duration }) => start > elapsed && duration > 0);
  const phase = phaseOf(state, now, segment);
  return {
    phase,
    segment,
    next,
    side: segment?.side ?? state.dose.first,
    rep: segment?.rep ?? 0,
    reps: segment?.reps ?? state.dose.holds,
    remaining: segment ? segment.start + segment.duration - elapsed : 0,
    left: Math.max(0, endOf(state.cuts) - elapsed),
    level: phase === 'idle' ? 0 : levelOf(state.cuts, elapsed),
    held: heldBySide(state.cuts, elapsed),
    canEase: !state.away && canEase(state, elapsed),
    canReport: !state.away && canReport(state, elapsed),
    canExtend: !state.away && canExtend(state, elapsed),
    awayFor: state.away?.for ?? 0,
    noted: segment !== undefined && (state.pulls.at(-1) ?? -1) >= segment.start,
    tip: state.pulls.length >= TIP_AFTER,
  };
}
