import { continueAt, endAt, leadInto, lengthen, nextGate, rewind, segmentAt, wholePlan, type Cut } from './cut.ts';
import { heldBySide } from './held.ts';
import { canEase, canExtend, canReport, EXTEND_MS } from './allowed.ts';
import { backTo, firstOfSide, nextBreak, nextPlace, nextStep, returnTo } from './places.ts';
import { closeRun, elapsedAt, instantOf, openRun, type Run } from './runs.ts';
import { endOf, type Segment } from './timeline.ts';

/** Longer out of sight than this, and unheard: the reader is asked how to go on. */
const AWAY_MS = 20_000;
const REWIND_MS = 10_000;

export interface Away {
  since: number;
  /** Milliseconds, by whichever clock saw more. */
  for: number;
}

/** Instants and edits only; phase, count and totals are worked out from them and the present instant. */
export interface Session {
  plan: readonly Segment[];
  /** What was lived, and what follows up to the next gate. Empty until it is started. */
  cuts: readonly Cut[];
  /** The place of the plan that comes after the cuts: a gate, or the plan's length. */
  then: number;
  runs: readonly Run[];
  /** When, in the session's time, the reader said that a hold ended before its pull did. */
  pulls: readonly number[];
  hiddenAt?: number | undefined;
  away?: Away | undefined;
}

/** `at` is an instant of the monotonic clock in milliseconds. */
export type SessionEvent = { at: number } & (
  | { type: 'start' | 'pause' | 'resume' | 'eased' | 'back' | 'extend' | 'skip' | 'stillPulling' | 'restartSide' }
  /** Ten seconds back; to the next break of the exercise; to the next exercise. */
  | { type: 'rewind' | 'skipSide' | 'skipStep' }
  | { type: 'finish' | 'reset' | 'hidden' }
  /** Back in sight: were the cues heard all along, and how long did the machine sleep (milliseconds)? */
  | { type: 'visible'; heard: boolean; slept: number }
);

export function newSession(plan: readonly Segment[]): Session {
  return { plan, cuts: [], then: 0, runs: [], pulls: [] };
}

export function isStarted(state: Session): boolean {
  return state.runs.length > 0;
}

/** How much of the session has passed. At a gate its time stands, whatever the clock does. */
export function elapsedOf({ runs, cuts }: Session, at: number): number {
  return Math.min(elapsedAt(runs, at), endOf(cuts));
}

function isLived(state: Session, at: number): boolean {
  return isStarted(state) && elapsedAt(state.runs, at) >= endOf(state.cuts);
}

/** Does it stand at a gate? */
export function isWaiting(state: Session, at: number): boolean {
  return isLived(state, at) && state.then < state.plan.length;
}

export function isRunning(state: Session, at: number): boolean {
  return state.runs.at(-1)?.until === undefined && isStarted(state) && !isLived(state, at);
}

export function isOver(state: Session, at: number): boolean {
  return isLived(state, at) && state.then >= state.plan.length;
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

function start(state: Session, at: number): Session {
  const cuts = wholePlan(state.plan);
  return { ...newSession(state.plan), cuts, then: cuts.length, runs: [{ from: at, offset: 0 }] };
}

function finish(state: Session, at: number, elapsed: number): Session {
  const held = Object.values(heldBySide(state.cuts, elapsed));
  if (held.every(({ ms }) => ms === 0)) return newSession(state.plan);
  // A last run is open at the end, so that the closing cue has its instant.
  const runs = openRun(standing(state, at), at);
  return { ...state, cuts: endAt(state.cuts, elapsed), then: state.plan.length, runs, away: undefined };
}

/** The runs, the last one ended where its time came to a gate. */
function standing({ runs, cuts }: Session, at: number): Run[] {
  return closeRun(runs, Math.min(at, instantOf(runs, endOf(cuts)) ?? at));
}

/** The row of cuts from a place on, up to the next gate. A place that waits is a gate itself. */
function jump(state: Session, at: number, place: number): Session {
  const elapsed = elapsedOf(state, at);
  const runs = isWaiting(state, at) ? standing(state, at) : state.runs;
  const gate = place >= state.plan.length || state.plan[place]?.waits;
  if (gate) return { ...state, runs, cuts: endAt(state.cuts, elapsed), then: place };
  const cuts = continueAt(state.cuts, state.plan, elapsed, place);
  return { ...state, runs, cuts, then: nextGate(state.plan, place) };
}

/**
 * Goes on with another plan, at a place of it. The two are the same before this place, and what stood there follows the
 * segments that were put in.
 */
export function replace(state: Session, plan: readonly Segment[], place: number, steps: number, at: number): Session {
  const more = plan.length - state.plan.length;
  const moved = state.cuts.map((cut) =>
    cut.plan >= place ? { ...cut, plan: cut.plan + more, step: cut.step + steps } : cut,
  );
  return jump({ ...state, plan, cuts: moved, away: undefined }, at, place);
}

function goOn(state: Session, at: number, place: number): Session {
  const cuts = leadInto(state.cuts, state.plan, elapsedOf(state, at), place);
  return { ...state, cuts, then: nextGate(state.plan, place), runs: openRun(state.runs, at), away: undefined };
}

/** Through the gate: the segment behind it begins now. */
function enter(state: Session, at: number): Session {
  const cuts = continueAt(state.cuts, state.plan, elapsedOf(state, at), state.then);
  return { ...state, cuts, then: nextGate(state.plan, state.then), runs: openRun(standing(state, at), at) };
}

function atGate(state: Session, event: SessionEvent): Session {
  const { at, type } = event;
  const elapsed = elapsedOf(state, at);
  if (type === 'resume' || type === 'skip') return enter(state, at);
  if (type === 'skipStep') return jump(state, at, nextStep(state.plan, state.then));
  if (type === 'finish') return finish(state, at, elapsed);
  if (type !== 'rewind' || elapsed === 0) return state;
  return giveBack({ ...state, runs: openRun(standing(state, at), at) }, elapsed);
}

function giveBack(state: Session, elapsed: number): Session {
  const cuts = rewind(state.cuts, state.plan, elapsed, REWIND_MS);
  return { ...state, cuts, then: nextGate(state.plan, cuts.at(-1)?.plan ?? 0) };
}

/** What an event makes of a session. Events that make no sense in its phase change nothing. */
export function reduce(state: Session, event: SessionEvent): Session {
  const { at } = event;
  if (event.type === 'start') return isStarted(state) ? state : start(state, at);
  if (event.type === 'reset') return newSession(state.plan);
  if (event.type === 'hidden') return { ...state, hiddenAt: state.hiddenAt ?? at };
  if (event.type === 'visible') return becomeVisible(state, at, event.heard, event.slept);
  if (isWaiting(state, at)) return atGate(state, event);

  const elapsed = elapsedOf(state, at);
  const current = segmentAt(state.cuts, elapsed);
  if (!isStarted(state) || !current) return state;
  const running = isRunning(state, at);
  switch (event.type) {
    case 'finish':
      return finish(state, at, elapsed);
    case 'restartSide':
      return goOn(state, at, firstOfSide(state.cuts, current));
    case 'resume':
      if (running) return state;
      return state.away ? goOn(state, at, returnTo(current)) : { ...state, runs: openRun(state.runs, at) };
    case 'pause':
      return running ? { ...state, runs: closeRun(state.runs, at) } : state;
  }

  if (state.away) return state;
  switch (event.type) {
    case 'eased':
      return canEase(state, elapsed) ? jump(state, at, nextPlace(current)) : state;
    case 'stillPulling':
      return canReport(state, elapsed) ? { ...state, pulls: [...state.pulls, elapsed] } : state;
    case 'skip':
      return jump(state, at, nextPlace(current));
    case 'skipSide':
      return jump(state, at, nextBreak(state.plan, current.plan));
    case 'skipStep':
      return jump(state, at, nextStep(state.plan, current.plan));
    case 'back':
      return jump(state, at, backTo(state.cuts, elapsed));
    case 'rewind':
      return giveBack(state, elapsed);
    case 'extend':
      return canExtend(state, elapsed) ? { ...state, cuts: lengthen(state.cuts, elapsed, EXTEND_MS) } : state;
  }
}
