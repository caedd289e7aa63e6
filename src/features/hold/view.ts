import { segmentAt, type Cut } from './cut.ts';
import { heldBySide, type Held } from './held.ts';
import { canEase, canExtend, canReport } from './allowed.ts';
import { elapsedOf, isOver, isRunning, isStarted, isWaiting, type Session } from './session.ts';
import { endOf, type Kind, type Part, type Segment } from './timeline.ts';

/** `gate`: it stands before an exercise that the reader begins. */
export type Phase = 'idle' | Kind | 'paused' | 'gate' | 'away' | 'done';

/** All that there is to show at one instant. Times in milliseconds. */
export interface View {
  phase: Phase;
  /** What goes on, or would, were it not paused or waiting. */
  segment?: Segment | undefined;
  next?: Segment | undefined;
  /** The place of the segment in the plan. */
  place: number;
  side: Part;
  rep: number;
  reps: number;
  /** Of this segment. */
  remaining: number;
  /** Of the whole session. */
  left: number;
  /** How far the field is filled, 0 to 1: a hold fills it, the release lets it sink. */
  level: number;
  held: Record<Part, Held>;
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
  return cut.planned > 0 ? Math.min(1, (elapsed - cut.start + cut.into) / cut.planned) : 1;
}

function levelOf(cuts: readonly Cut[], elapsed: number): number {
  const index = cuts.findIndex((cut) => elapsed < cut.start + cut.duration);
  const cut = cuts[index];
  if (!cut) return 1;
  if (cut.kind === 'hold') return fillOf(cut, elapsed);
  const before = cuts[index - 1];
  if (cut.kind === 'stay') return 1;
  if (cut.kind !== 'release') return 0;
  if (before?.kind === 'stay') return 1 - fillOf(cut, elapsed);
  return before?.kind === 'hold' ? fillOf(before, before.start + before.duration) * (1 - fillOf(cut, elapsed)) : 0;
}

function sumOf(plan: readonly Segment[]): number {
  return plan.reduce((sum, { duration }) => sum + duration, 0);
}

function phaseOf(state: Session, now: number, segment: Segment | undefined): Phase {
  if (!isStarted(state)) return 'idle';
  if (state.away) return 'away';
  if (isWaiting(state, now)) return 'gate';
  if (isOver(state, now) || !segment) return 'done';
  return isRunning(state, now) ? segment.kind : 'paused';
}

export function view(state: Session, now: number): View {
  const elapsed = elapsedOf(state, now);
  const lived = segmentAt(state.cuts, elapsed);
  const phase = phaseOf(state, now, lived);
  const segment = phase === 'gate' ? state.plan[state.then] : lived;
  const next = state.cuts.find(({ start, duration }) => start > elapsed && duration > 0) ?? state.plan[state.then];
  return {
    phase,
    segment,
    next,
    place: lived?.plan ?? state.then,
    side: segment?.side ?? state.plan[0]?.side ?? 'left',
    rep: segment?.rep ?? 0,
    reps: segment?.reps ?? state.plan[0]?.reps ?? 0,
    remaining: lived ? lived.start + lived.duration - elapsed : 0,
    left: endOf(state.cuts) - elapsed + sumOf(state.plan.slice(state.then)),
    level: phase === 'idle' || phase === 'gate' ? 0 : levelOf(state.cuts, elapsed),
    held: heldBySide(state.cuts, elapsed),
    canEase: !state.away && canEase(state, elapsed),
    canReport: !state.away && canReport(state, elapsed),
    canExtend: !state.away && canExtend(state, elapsed),
    awayFor: state.away?.for ?? 0,
    noted: lived !== undefined && (state.pulls.at(-1) ?? -1) >= lived.start,
    tip: state.pulls.length >= TIP_AFTER,
  };
}
