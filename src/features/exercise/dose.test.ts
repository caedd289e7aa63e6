import { expect, test } from 'vitest';
import { amountOf, oftenOf, pausesOf } from '#words/dose.ts';
import type { Dose } from './schema.ts';

const hold: Dose = {
  mode: 'hold',
  sets: 1,
  reps: [6, 6],
  seconds: [10, 12],
  release: 4,
  rest: 8,
  perSide: true,
  days: [5, 7],
};
const squeeze: Dose = {
  mode: 'hold',
  sets: 2,
  reps: [8, 8],
  seconds: [5, 5],
  release: 3,
  rest: 60,
  bilateral: true,
  days: [3, 3],
};
const lift: Dose = {
  mode: 'reps',
  sets: 2,
  reps: [8, 12],
  tempo: [
    { do: 'up', seconds: [2, 2] },
    { do: 'wait', seconds: [1, 1] },
  ],
  rest: [60, 90],
  perSide: true,
  days: [2, 3],
};

test('the dose reads as one would say it', () => {
  expect(amountOf(hold)).toBe('6 holds of 10 to 12 seconds with each leg');
  expect(amountOf(squeeze)).toBe('2 sets of 8 holds of 5 seconds, both legs at once');
  expect(amountOf(lift)).toBe('2 sets of 8 to 12 with each leg');
  expect(amountOf({ ...lift, sets: 1 })).toBe('8 to 12 times with each leg');
  expect(amountOf({ mode: 'time', sets: 1, seconds: [30, 60], rest: 0, perSide: true, days: [7, 7] })).toBe(
    '30 to 60 seconds with each leg',
  );
});

test('so do the pauses', () => {
  expect(pausesOf(hold)).toEqual(['Let go for 4 seconds after each hold.', 'Rest for 8 seconds to change legs.']);
  expect(pausesOf(lift)).toEqual(['Up 2 seconds, wait 1 second.', 'Rest for 60 to 90 seconds between sets.']);
});

test('and how often', () => {
  expect(oftenOf(hold)).toBe('Every day, or at least five days a week');
  expect(oftenOf(squeeze)).toBe('Three days a week');
  expect(oftenOf(lift)).toBe('Two to three days a week');
  expect(oftenOf({ ...lift, often: 'every other day' })).toBe('Every other day');
});
