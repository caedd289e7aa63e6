import type { Cue, CueName } from './cues.ts';
import { TONES, type Tone } from './tones.ts';

export interface Sound {
  /** Makes the audio clock ahead of the tap that wakes it: the first one on a device takes its time. */
  prepare: () => void;
  /** Makes or wakes the audio clock. Call it first thing in a tap: browsers allow it nowhere else. */
  unlock: () => void;
  /** Puts these cues on the audio clock in place of all earlier ones. `now` is the instant on the cues' own clock. */
  plan: (cues: readonly Cue[], now: number) => void;
  /** Puts more cues behind those. */
  add: (cues: readonly Cue[], now: number) => void;
  cancel: () => void;
  /** The sound of a hold's start and end, at once. */
  test: () => void;
  setVolume: (volume: number) => void;
  /** Does the audio clock run? */
  runs: () => boolean;
  /** Milliseconds that the audio clock has run; it stands while the system keeps the sound from us. */
  heardFor: () => number;
  close: () => void;
}

const ATTACK = 0.008;
const SILENCE = 0.0001;
/** What is scheduled for this very moment may be a hair late; it still sounds. */
const SOON = 0.005;
/** Far more than are ever ahead; those before have sounded. */
const MOST_PLANNED = 1_000;

/**
 * Beeps by Web Audio. `onWake` is called when the audio clock starts to run: what was planned while it stood would
 * come late, so plan again.
 */
export function createSound(makeContext: () => AudioContext, onWake: () => void): Sound {
  let context: AudioContext | undefined;
  let volume: GainNode | undefined;
  let level = 1;
  let planned: OscillatorNode[] = [];
  let resting = false;

  /** Where there is no Web Audio, or no device for it, everything goes on in silence. */
  function make(): AudioContext | undefined {
    try {
      return makeContext();
    } catch {
      return undefined;
    }
  }

  function open(): AudioContext | undefined {
    context = make();
    if (!context) return undefined;
    volume = context.createGain();
    volume.gain.value = level;
    volume.connect(context.destination);
    context.onstatechange = () => context?.state === 'running' && onWake();
    const warmUp = context.createBufferSource();
    warmUp.buffer = context.createBuffer(1, 1, context.sampleRate);
    warmUp.connect(volume);
    warmUp.start();
    return context;
  }

  function beep({ hz, after, length, gain }: Tone, at: number, clock: AudioContext, out: GainNode): OscillatorNode {
    const from = at + after;
    const envelope = clock.createGain();
    envelope.gain.setValueAtTime(SILENCE, from);
    envelope.gain.exponentialRampToValueAtTime(gain, from + ATTACK);
    envelope.gain.exponentialRampToValueAtTime(SILENCE, from + length);
    envelope.connect(out);
    const source = clock.createOscillator();
    source.frequency.value = hz;
    source.connect(envelope);
    source.start(from);
    source.stop(from + length);
    return source;
  }

  function cancel() {
    for (const source of planned) {
      source.stop();
      source.disconnect();
    }
    planned = [];
  }

  function prepare() {
    if (context) return;
    const made = open();
    resting = true;
    // It may have begun to run by itself; until the start there is nothing to keep a device awake for.
    void made?.suspend().catch(() => undefined);
  }

  function unlock() {
    if (!context || context.state === 'closed') open();
    // A locked phone leaves it "interrupted", not "suspended": all but running is asleep, or soon will be.
    const awake = context?.state === 'running' && !resting;
    resting = false;
    if (!awake) void context?.resume().catch(() => undefined);
  }

  function sing(name: CueName, inSeconds: number): OscillatorNode[] {
    if (!context || !volume) return [];
    const at = context.currentTime + Math.max(SOON, inSeconds);
    const [clock, out] = [context, volume];
    return TONES[name].map((tone) => beep(tone, at, clock, out));
  }

  function add(cues: readonly Cue[], now: number) {
    const more = cues.flatMap(({ name, at }) => sing(name, (at - now) / 1000));
    planned = [...planned, ...more].slice(-MOST_PLANNED);
  }

  return {
    prepare,
    unlock,
    plan(cues, now) {
      cancel();
      add(cues, now);
    },
    add,
    cancel,
    test() {
      unlock();
      // Not part of the plan: the waking clock brings a new one, and must not silence the trial.
      sing('hold', 0);
      sing('release', 0.5);
    },
    setVolume(next) {
      level = next;
      if (volume) volume.gain.value = next;
    },
    runs: () => context?.state === 'running',
    heardFor: () => (context?.state === 'running' && level > 0 ? context.currentTime * 1000 : 0),
    close() {
      cancel();
      void context?.close().catch(() => undefined);
      context = undefined;
    },
  };
}
