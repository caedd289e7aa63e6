import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf } from './dose.ts';
import { anyRoutine, GUIDES } from './fixtures.ts';
import { readLink, writeLink } from './link.ts';

const read = (hash: string) => readLink(hash, GUIDES);

test('what a link says comes back, for any routine', () => {
  fc.assert(
    fc.property(anyRoutine, (choices) => {
      const { choices: back = [], notices } = read(writeLink(choices, GUIDES));
      expect(notices).toEqual([]);
      const doses = (all: typeof choices) => stepsOf(all, GUIDES).map(({ guide, dose }) => [guide.id, dose]);
      expect(doses(back)).toEqual(doses(choices));
    }),
  );
});

test('only what is other than usual is written', () => {
  expect(writeLink([{ exercise: 'stretch', reps: 6, hold: 12 }, { exercise: 'roll' }], GUIDES)).toBe(
    '#r=stretch.h12,roll',
  );
});

test('what messengers do to an address does not matter', () => {
  expect(read('#r%3Dstretch%2Eh12%2Croll').choices).toEqual([{ exercise: 'stretch', hold: 12 }, { exercise: 'roll' }]);
  expect(read('#r=%E0%A4%A').choices).toEqual([]);
});

test('unknown exercises are dropped, and named', () => {
  const { choices, notices } = read('#r=stretch,burpee,__proto__,roll');
  expect(choices?.map(({ exercise }) => exercise)).toEqual(['stretch', 'roll']);
  expect(notices).toEqual([
    '“burpee” is not an exercise of this site, so it was left out.',
    '“__proto__” is not an exercise of this site, so it was left out.',
  ]);
});

test('values out of bounds are brought in, and explained', () => {
  const { choices, notices } = read('#r=stretch.r0.h99,roll.t-5');
  expect(choices).toEqual([
    { exercise: 'stretch', reps: 1, hold: 30 },
    { exercise: 'roll', time: 10 },
  ]);
  expect(notices).toEqual([
    'The stretch: 0 repeats became 1; 1 to 30 is possible.',
    'The stretch: 99 seconds of a hold became 30; 5 to 30 is possible.',
    'The roll: -5 seconds a leg became 10; 10 to 120 is possible.',
  ]);
});

test('what makes no sense leaves the usual dose', () => {
  expect(read('#r=stretch.x9.h1e5.t30').choices).toEqual([{ exercise: 'stretch' }]);
  expect(read('#r=stretch.x9.h1e5.t30').notices).toHaveLength(3);
});

test('no routine is longer than twelve exercises', () => {
  const { choices, notices } = read(`#r=${'roll,'.repeat(5000)}`);
  expect(choices).toHaveLength(12);
  expect(notices).toEqual(['A routine has 12 exercises at most; the rest was left out.']);
});

test('whatever stands after the #, reading never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void read(`#r=${text}`)));
  expect(read('#the-steps')).toEqual({ notices: [] });
  expect(read('')).toEqual({ notices: [] });
});
