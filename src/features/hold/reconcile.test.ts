import { expect, test } from 'vitest';
import { sleptBetween } from './reconcile.ts';

const before = { mono: 1000, wall: 50_000 };

test.each([
  ['both went on alike', { mono: 81_000, wall: 130_100 }, true, 0],
  ['the wall clock went on through sleep', { mono: 2000, wall: 131_000 }, true, 80_000],
  ['in sight, a wall clock that jumps was set', { mono: 2000, wall: 3_650_000 }, false, 0],
  ['a wall clock that goes back was set', { mono: 2000, wall: 10_000 }, true, 0],
])('%s', (_, after, hidden, slept) => {
  expect(sleptBetween(before, after, hidden)).toBe(slept);
});
