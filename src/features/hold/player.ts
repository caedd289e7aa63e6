import { cuesBetween, freshCues, type Cue } from './cues.ts';
import { sleptBetween, type Reading } from './reconcile.ts';
import { isRunning, isStarted, newSession, reduce, replace, type Session, type SessionEvent } from './session.ts';
import type { Sound } from './sound.ts';
import type { Segment } from './timeline.ts';
import type { ScreenLock } from './wakeLock.ts';

/** What the reader can press. */
export type Press = Exclude<SessionEvent['type'], 'hidden' | 'visible'>;

export interface Edges {
  clock: () => Reading;
  sound: Pick<Sound, 'unlock' | 'plan' | 'add' | 'heardFor'>;
  wakeLock: ScreenLock;
  /** Vibration and voice: given each cue once, at its time or within a second of it, or never. */
  onCue: (cue: Cue, session: Session) => void;
}

export interface Player {
  session: () => Session;
  press: (type: Press) => void;
  /** Another plan; only before the start. */
  load: (plan: readonly Segment[]) => void;
  /** Another plan on the way: as `replace` has it, with so many steps put in. */
  replace: (plan: readonly Segment[], place: number, steps: number) => void;
  /** What was under way before, as it stood. */
  restore: (session: Session) => void;
  tick: () => void;
  hide: () => void;
  show: () => void;
  /** The audio clock began to run, or a tap may wake it. */
  replan: () => void;
  stop: () => void;
}

/** The heard part of a hidden time may be shorter than it by so much: the clocks are not one. */
const HEARD_SLACK_MS = 1_000;
/** So far ahead beeps are planned: in sight, more than a slow frame; out of sight, more than a page may sleep. */
const AHEAD_MS = 15_000;
const AHEAD_HIDDEN_MS = 180_000;
/** So much of it at a time, so that neither a press nor a frame makes the page wait. */
const SLICE_MS = 3_000;

/** Joins the pure session to clocks, sound and screen. */
export function createPlayer(plan: readonly Segment[], { clock, sound, wakeLock, onCue }: Edges): Player {
  let session = newSession(plan);
  let told = clock().mono;
  let plannedTo = 0;
  let left = { reading: clock(), heard: 0 };

  function tick() {
    const now = clock().mono;
    for (const cue of freshCues(session, told, now)) onCue(cue, session);
    told = now;
    if (session.hiddenAt !== undefined) planHidden(now);
    else if (plannedTo < now + AHEAD_MS) planMore(now);
    if (isStarted(session) && !isRunning(session, now)) wakeLock.release();
  }

  function planMore(now: number) {
    const from = Math.max(now, plannedTo);
    plannedTo = from + SLICE_MS;
    sound.add(cuesBetween(session, from, plannedTo), now);
  }

  /** Hidden pages tick as rarely as once a minute: each time all of it. */
  function planHidden(now: number) {
    while (plannedTo < now + AHEAD_HIDDEN_MS) planMore(now);
  }

  /** Silences what was planned; the ticks plan anew what is to come, and while it stands there is nothing. */
  function replan() {
    plannedTo = clock().mono;
    sound.plan([], plannedTo);
  }

  function take(event: SessionEvent) {
    const before = session;
    session = reduce(session, event);
    if (session !== before) replan();
  }

  return {
    session: () => session,
    press(type) {
      sound.unlock();
      const at = clock().mono;
      tick();
      take({ type, at });
      if (isRunning(session, at)) wakeLock.hold();
      else wakeLock.release();
    },
    load(next) {
      if (!isStarted(session)) session = newSession(next);
    },
    replace(next, place, steps) {
      session = replace(session, next, place, steps, clock().mono);
      replan();
    },
    restore(kept) {
      if (!isStarted(session)) session = kept;
    },
    tick,
    replan,
    hide() {
      left = { reading: clock(), heard: sound.heardFor() };
      planHidden(left.reading.mono);
      session = reduce(session, { type: 'hidden', at: left.reading.mono });
    },
    show() {
      const back = clock();
      const gone = back.mono - left.reading.mono;
      const heard = sound.heardFor() - left.heard >= gone - HEARD_SLACK_MS;
      const slept = sleptBetween(left.reading, back, true);
      take({ type: 'visible', at: back.mono, heard, slept });
      if (isRunning(session, back.mono)) wakeLock.hold();
    },
    stop() {
      sound.plan([], 0);
      wakeLock.release();
    },
  };
}
