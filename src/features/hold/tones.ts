import type { CueName } from './cues.ts';

/** One beep: its pitch, when it begins after the cue and how long it lasts, in seconds, and how loud it is, 0 to 1. */
export interface Tone {
  hz: number;
  after: number;
  length: number;
  gain: number;
}

/** Told apart by pitch and by number: high to hold, low to let go, two to change legs, a chord at the end. */
export const TONES: Record<CueName, readonly Tone[]> = {
  getReady: [],
  tick: [{ hz: 523, after: 0, length: 0.06, gain: 0.25 }],
  hold: [{ hz: 880, after: 0, length: 0.28, gain: 0.7 }],
  release: [{ hz: 294, after: 0, length: 0.45, gain: 0.9 }],
  stay: [{ hz: 440, after: 0, length: 0.16, gain: 0.5 }],
  rest: [{ hz: 349, after: 0, length: 0.5, gain: 0.7 }],
  gate: [
    { hz: 659, after: 0, length: 0.2, gain: 0.5 },
    { hz: 494, after: 0.24, length: 0.3, gain: 0.5 },
  ],
  switch: [
    { hz: 587, after: 0, length: 0.2, gain: 0.7 },
    { hz: 587, after: 0.28, length: 0.2, gain: 0.7 },
  ],
  done: [
    { hz: 523, after: 0, length: 1.1, gain: 0.4 },
    { hz: 659, after: 0.09, length: 1.1, gain: 0.4 },
    { hz: 784, after: 0.18, length: 1.2, gain: 0.4 },
  ],
};
