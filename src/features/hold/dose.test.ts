import { expect, test } from 'vitest';
import { fieldProblem, readDose, usualDose } from './dose.ts';
import { totals, totalsAdvice, wholeMs } from './totals.ts';

const usual = usualDose('hold');

test.each([
  [5, 12, 60, 76, 7],
  [6, 11, 66, 86, 7.7],
  [6, 12, 72, 92, 8.4],
  [7, 12, 84, 108, 9.8],
  [8, 11, 88, 116, 10.3],
])('%i holds of %i s are the totals of the brief', (holds, seconds, held, wall, weekly) => {
  const dose = { ...usual, holds, seconds };
  expect(totals(dose)).toEqual({ held, wall, weekly });
  expect(totalsAdvice(dose)).toBeUndefined();
});

test('totals outside one to two minutes are told, not forbidden', () => {
  expect(totalsAdvice({ ...usual, holds: 8, seconds: 12 })).toBe(
    'That is 124 s a side, more than the two minutes Linds describes.',
  );
  expect(totalsAdvice({ ...usual, holds: 5 })).toBe('That is 55 s a side, less than the minute Linds describes.');
});

test('the usual session takes 3:05, twelve rocks a side 2:13', () => {
  expect(wholeMs(usual)).toBe(185_000);
  expect(wholeMs(usualDose('reach'))).toBe(133_000);
});

test.each([null, 7, 'x', [], { holds: 'six', seconds: Number.NaN, first: 'both' }])(
  'of %j nothing can be read, so the fallback stands',
  (data) => {
    expect(readDose(data, usual)).toEqual(usual);
  },
);

test('what is out of range is brought to the nearest limit', () => {
  expect(readDose({ holds: 0, seconds: 99, release: 3.4, first: 'right' }, usual)).toEqual({
    mode: 'hold',
    holds: 1,
    seconds: 30,
    release: 3,
    first: 'right',
  });
});

test('a problem names the field, the limits and the value', () => {
  expect(fieldProblem('hold', 'seconds', 31)).toBe(
    'seconds a hold (seconds) must be a whole number from 5 to 30, not 31.',
  );
  expect(fieldProblem('reach', 'seconds', 2.5)).toBeUndefined();
  expect(fieldProblem('hold', 'holds', '6')).toContain('not "6"');
});
