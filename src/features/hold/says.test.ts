import { expect, test } from 'vitest';
import { cuesBetween } from './cues.ts';
import { usualDose } from './dose.ts';
import { rowsOf } from './rows.ts';
import { buildTimeline } from './timeline.ts';
import { newSession, reduce } from './session.ts';
import { view } from './view.ts';
import { clockOf, digitsOf, headOf, heldOf, nextOf, spokenOf, statusOf } from '#words/hold.ts';

const dose = usualDose('hold');
const started = reduce(newSession(buildTimeline(dose)), { type: 'start', at: 0 });
const at = (seconds: number) => view(started, seconds * 1000);

test('the live region speaks of phases and never of ticks', () => {
  const said = Array.from({ length: 1900 }, (_, tenth) => statusOf(at(tenth / 10), dose));
  const changes = said.filter((words, index) => words !== said[index - 1]);
  expect(changes.slice(0, 4)).toEqual([
    'Get ready, left leg',
    'Hold 1 of 6, left leg',
    'Let go',
    'Hold 2 of 6, left leg',
  ]);
  expect(changes.at(-1)).toBe('Done. Left 66 s, right 66 s.');
  expect(changes).toHaveLength(1 + 11 + 1 + 11 + 1);
  expect(statusOf(view(newSession(buildTimeline(dose)), 0), dose)).toBe('');
});

test('rocks are announced once a leg', () => {
  const rocks = usualDose('reach');
  const rocking = reduce(newSession(buildTimeline(rocks)), { type: 'start', at: 0 });
  const said = Array.from({ length: 1400 }, (_, tenth) => statusOf(view(rocking, tenth * 100), rocks));
  expect(said.filter((words, index) => words !== said[index - 1])).toHaveLength(5);
});

test('digits are whole seconds and never zero while something goes on', () => {
  expect([5, 5.001, 6, 15.999].map((seconds) => digitsOf(at(seconds), dose))).toEqual(['11', '11', '10', '1']);
});

test('head and foot of the field', () => {
  expect([headOf(at(21), dose), nextOf(at(21), dose)]).toEqual(['Hold 2 of 6', 'Next: let go, 4 s']);
  expect(nextOf(at(85), dose)).toBe('Next: change legs, right leg, 8 s');
  expect(nextOf(at(180), dose)).toBe('Then you are done');
  expect([headOf(at(200), dose), heldOf(at(200), dose)]).toEqual(['Left 66 s, right 66 s', 'Left 66 s, right 66 s']);
});

test('the voice says five words at most, and nothing at ticks', () => {
  const said = cuesBetween(started, 0, Infinity).map((cue) => [cue.name, spokenOf(cue, dose)] as const);
  for (const [name, words] of said) {
    if (name === 'tick') expect(words).toBeUndefined();
    else expect(words?.split(' ').length).toBeLessThanOrEqual(5);
  }
});

test('a minute and twenty', () => {
  expect([clockOf(80_000), clockOf(185_000), clockOf(4_000)]).toEqual(['1:20', '3:05', '0:04']);
});

test('the table counts along with the same numbers', () => {
  const { steps, sums } = rowsOf(dose);
  expect(steps.map(({ time }) => time)).toEqual(['5 s', '11 s', '4 s', '86 s', '8 s', '86 s']);
  expect(sums.map(({ time }) => time)).toEqual(['66 s', '3:05 min', '7.7 min']);
});
