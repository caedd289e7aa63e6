import { expect, test } from 'vitest';
import { flatness, type Sample, slope } from './flatness.ts';

function samplesOf(resident: (minute: number) => number, left = (minute: number) => 40 + (minute % 3)): Sample[] {
  return Array.from({ length: 30 }, (_, minute) => ({
    ...{ minute, resident: resident(minute), heap: 60, left: minute < 2 ? null : left(minute) },
    ...{ lag: 10, handles: 30, database: minute, wal: 4 },
  }));
}

test('the slope of a line is its own', () => {
  expect(
    slope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(2);
});

test('memory that levels off after the warm-up is level', () => {
  expect(flatness(samplesOf((minute) => Math.min(200, 100 + 20 * minute)))).toEqual([]);
});

test('memory that grows all along is named, with how much', () => {
  expect(flatness(samplesOf((minute) => 100 + 5 * minute))).toEqual([
    'resident grew by 95.0 in 19 minutes, from a mean of 197.5.',
  ]);
});

test('a few readings judge nothing', () => {
  expect(flatness(samplesOf(() => 100).slice(0, 5))).toHaveLength(3);
});

test('the heap is judged by what each collection leaves, not by what lies about between two', () => {
  expect(
    flatness(
      samplesOf(
        () => 100,
        (minute) => 40 + minute,
      ),
    ),
  ).toEqual(['left grew by 19.0 in 19 minutes, from a mean of 59.5.']);
  expect(
    flatness(
      samplesOf(
        () => 100,
        () => 40,
      ),
    ),
  ).toEqual(['1 readings of left after the warm-up are too few to judge by.']);
});
