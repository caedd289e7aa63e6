import { cuesBetween, freshCues, type Cue } from './cues.ts';
import { sleptBetween, type Reading } from './reconcile.ts';
import { isRunning, isStarted, newSession, reduce, type Session, type SessionEvent } from './session.ts';
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
/** So far ahead beeps are planned: more than a hidden page may sleep. */
const AHEAD_MS = 180_000;
/** So much of it at a time, so that no press makes the page wait. */
const SLICE_MS = 12_000;

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
    if (plannedTo < now + AHEAD_MS) planMore(now);
    if (isStarted(session) && !isRunning(session, now)) wakeLock.release();
  }

  function planMore(now: number) {
    const from = Math.max(now, plannedTo);
    plannedTo = from + SLICE_MS;
    sound.add(cuesBetween(session, from, plannedTo), now);
  }

  /** While it stands there are none to come, so this also silences a pause. */
  function replan() {
    const now = clock().mono;
    plannedTo = now + SLICE_MS;
    sound.plan(cuesBetween(session, now, plannedTo), now);
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
    restore(kept) {
      if (!isStarted(session)) session = kept;
    },
    tick,
    replan,
    hide() {
      left = { reading: clock(), heard: sound.heardFor() };
      while (plannedTo < left.reading.mono + AHEAD_MS) planMore(left.reading.mono);
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
