import { continueAt, endAt, leadInto, lengthen, segmentAt, wholePlan, type Cut } from './cut.ts';
import type { Dose } from './dose.ts';
import { heldBySide } from './held.ts';
import { canEase, canExtend, canReport, EXTEND_MS } from './allowed.ts';
import { backTo, firstOfSide, nextPlace, returnTo } from './places.ts';
import { closeRun, elapsedAt, openRun, type Run } from './runs.ts';
import { buildTimeline, endOf } from './timeline.ts';

/** Longer out of sight than this, and unheard: the reader is asked how to go on. */
export const AWAY_MS = 20_000;

export interface Away {
  since: number;
  /** Milliseconds, by whichever clock saw more. */
  for: number;
}

/** Instants and edits only; phase, count and totals are worked out from them and the present instant. */
export interface Session {
  dose: Dose;
  /** Empty until it is started. */
  cuts: readonly Cut[];
  runs: readonly Run[];
  /** When, in the session's time, the reader said that a hold ended before its pull did. */
  pulls: readonly number[];
  hiddenAt?: number | undefined;
  away?: Away | undefined;
}

/** `at` is an instant of the monotonic clock in milliseconds. */
export type SessionEvent = { at: number } & (
  | { type: 'start' | 'pause' | 'resume' | 'eased' | 'back' | 'extend' | 'skip' | 'stillPulling' | 'restartSide' }
  | { type: 'finish' | 'reset' | 'hidden' }
  /** Back in sight: were the cues heard all along, and how long did the machine sleep (milliseconds)? */
  | { type: 'visible'; heard: boolean; slept: number }
);

export function newSession(dose: Dose): Session {
  return { dose, cuts: [], runs: [], pulls: [] };
}

export function isStarted(state: Session): boolean {
  return state.runs.length > 0;
}

export function isRunning(state: Session, at: number): boolean {
  return state.runs.at(-1)?.until === undefined && isStarted(state) && !isOver(state, at);
}

export function isOver(state: Session, at: number): boolean {
  return isStarted(state) && elapsedAt(state.runs, at) >= endOf(state.cuts);
}

/** Was it out of sight, unheard, for long? Then it stands where the reader left it. */
function becomeVisible(state: Session, at: number, heard: boolean, slept: number): Session {
  const { hiddenAt } = state;
  const seen = { ...state, hiddenAt: undefined };
  if (hiddenAt === undefined || !isRunning(state, hiddenAt)) return seen;
  const gone = at - hiddenAt + slept;
  const missed = slept > AWAY_MS || (gone > AWAY_MS && !heard);
  if (!missed) return seen;
  return { ...seen, runs: closeRun(state.runs, hiddenAt), away: { since: hiddenAt, for: gone } };
}

function finish(state: Session, at: number, elapsed: number): Session {
  const { left, right } = heldBySide(state.cuts, elapsed);
  if (left.ms + right.ms === 0) return newSession(state.dose);
  // A last run is open at the end, so that the closing cue has its instant.
  return { ...state, cuts: endAt(state.cuts, elapsed), runs: openRun(state.runs, at), away: undefined };
}

function goOn(state: Session, at: number, place: number | undefined): Session {
  const plan = buildTimeline(state.dose);
  const elapsed = elapsedAt(state.runs, at);
  const cuts = place === undefined ? state.cuts : leadInto(state.cuts, plan, elapsed, place);
  return { ...state, cuts, runs: openRun(state.runs, at), away: undefined };
}

function jump(state: Session, elapsed: number, place: number): Session {
  return { ...state, cuts: continueAt(state.cuts, buildTimeline(state.dose), elapsed, place) };
}

/** What an event makes of a session. Events that make no sense in its phase change nothing. */
export function reduce(state: Session, event: SessionEvent): Session {
  const { at } = event;
  if (event.type === 'start') {
    const cuts = wholePlan(buildTimeline(state.dose));
    return isStarted(state) ? state : { ...newSession(state.dose), cuts, runs: [{ from: at, offset: 0 }] };
  }
  if (event.type === 'reset') return newSession(state.dose);
  if (event.type === 'hidden') return { ...state, hiddenAt: state.hiddenAt ?? at };
  if (event.type === 'visible') return becomeVisible(state, at, event.heard, event.slept);

  const elapsed = elapsedAt(state.runs, at);
  const current = segmentAt(state.cuts, elapsed);
  if (!isStarted(state) || !current) return state;
  const running = isRunning(state, at);
  switch (event.type) {
    case 'finish':
      return finish(state, at, elapsed);
    case 'restartSide':
      return goOn(state, at, firstOfSide(state.cuts, current));
    case 'resume':
      return running ? state : goOn(state, at, state.away && returnTo(current));
    case 'pause':
      return running ? { ...state, runs: closeRun(state.runs, at) } : state;
  }

  if (state.away) return state;
  switch (event.type) {
    case 'eased':
      return canEase(state, elapsed) ? jump(state, elapsed, nextPlace(current)) : state;
    case 'stillPulling':
      return canReport(state, elapsed) ? { ...state, pulls: [...state.pulls, elapsed] } : state;
    case 'skip':
      return jump(state, elapsed, nextPlace(current));
    case 'back':
      return jump(state, elapsed, backTo(state.cuts, elapsed));
    case 'extend':
      return canExtend(state, elapsed) ? { ...state, cuts: lengthen(state.cuts, elapsed, EXTEND_MS) } : state;
  }
}
