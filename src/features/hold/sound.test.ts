import { expect, test } from 'vitest';
import { fakeAudio } from './audio.fake.ts';
import { cuesBetween } from './cues.ts';
import { usualDose } from './dose.ts';
import { buildTimeline } from './timeline.ts';
import { newSession, reduce } from './session.ts';
import { createSound } from './sound.ts';
import { TONES } from './tones.ts';

const T0 = 90_000;
const started = reduce(newSession(buildTimeline(usualDose('hold'))), { type: 'start', at: T0 });

function soundOf() {
  const audio = fakeAudio();
  let woken = 0;
  const sound = createSound(audio.make, () => (woken += 1));
  return { audio, sound, woken: () => woken };
}

test('nothing is made before the first tap; the tap makes and wakes it at once', () => {
  const { audio, sound } = soundOf();
  sound.plan(cuesBetween(started, T0, Infinity), T0);
  expect(audio.heard()).toEqual([]);
  sound.unlock();
  expect(audio.context.resumed).toBe(1);
});

test('made ahead it rests, and the tap that starts wakes it even while it falls asleep', () => {
  const { audio, sound, woken } = soundOf();
  sound.prepare();
  expect([audio.context.state, audio.context.resumed]).toEqual(['suspended', 0]);
  audio.context.state = 'running';
  sound.unlock();
  expect(audio.context.resumed).toBe(1);
  audio.turn('running');
  expect(woken()).toBe(1);
  sound.prepare();
  sound.unlock();
  expect([audio.context.state, audio.context.resumed]).toEqual(['running', 1]);
});

test('every cue stands on the audio clock at its own time', () => {
  const { audio, sound } = soundOf();
  sound.unlock();
  audio.context.currentTime = 12.5;
  const cues = cuesBetween(started, T0 + 3000, Infinity);
  sound.plan(cues, T0 + 3000);
  const due = cues.flatMap(({ name, at }) => TONES[name].map(({ after }) => (at - T0 - 3000) / 1000 + 12.5 + after));
  const late = audio.heard().map(({ from }, index) => Math.abs(from - (due[index] ?? NaN)));
  expect(audio.heard()).toHaveLength(due.length);
  expect(Math.max(...late)).toBeLessThan(0.01);
});

test('planning again replaces what was planned, cancelling leaves nothing', () => {
  const { audio, sound } = soundOf();
  const cues = cuesBetween(started, T0, Infinity);
  sound.unlock();
  sound.plan(cues, T0);
  const once = audio.heard().length;
  sound.plan(cues, T0);
  expect(audio.heard()).toHaveLength(once);
  sound.cancel();
  expect(audio.heard()).toEqual([]);
});

test('the kinds of cue are told apart by pitch', () => {
  const pitches = Object.values(TONES).flatMap((tones) => tones.slice(0, 1).map(({ hz }) => hz));
  expect(TONES.hold[0]?.hz).toBeGreaterThan(TONES.release[0]?.hz ?? Infinity);
  expect(TONES.switch).toHaveLength(2);
  expect(TONES.done).toHaveLength(3);
  expect(new Set(pitches).size).toBe(pitches.length - 1);
});

test('whatever is not running is asleep, and every further tap tries to wake it', () => {
  const { audio, sound, woken } = soundOf();
  sound.unlock();
  audio.turn('running');
  expect(woken()).toBe(1);
  sound.unlock();
  expect(audio.context.resumed).toBe(1);
  audio.turn('interrupted');
  expect(sound.heardFor()).toBe(0);
  sound.unlock();
  sound.unlock();
  expect(audio.context.resumed).toBe(3);
});

test('a trial is heard, though the clock it wakes brings a new plan', () => {
  const audio = fakeAudio();
  const sound = createSound(audio.make, () => sound.plan([], 0));
  sound.test();
  audio.turn('running');
  expect(audio.heard().map(({ hz }) => hz)).toEqual([TONES.hold[0]?.hz, TONES.release[0]?.hz]);
});

test('mute counts as unheard', () => {
  const { audio, sound } = soundOf();
  sound.unlock();
  audio.turn('running');
  audio.context.currentTime = 3;
  expect(sound.heardFor()).toBe(3000);
  sound.setVolume(0);
  expect(sound.heardFor()).toBe(0);
});

test('where no audio clock can be made, everything goes on in silence', () => {
  const sound = createSound(
    () => {
      throw new TypeError('AudioContext is not a constructor');
    },
    () => undefined,
  );
  expect(() => {
    sound.unlock();
    sound.plan(cuesBetween(started, T0, Infinity), T0);
    sound.test();
    sound.setVolume(0.5);
    sound.close();
  }).not.toThrow();
  expect(sound.heardFor()).toBe(0);
});
