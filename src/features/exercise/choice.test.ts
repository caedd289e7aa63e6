import { expect, test } from 'vitest';
import { result } from '#words/exercise-card.ts';
import { fits, queryOf, readChoice } from './choice.ts';

const offered = () => ['', 'calf', 'wall', 'roller'];

test('a choice survives its address', () => {
  const choice = { part: 'calf', place: '', equipment: 'roller' };
  expect(queryOf(choice)).toBe('?part=calf&equipment=roller');
  expect(readChoice(queryOf(choice), offered)).toEqual(choice);
  expect(queryOf({ part: '', place: '', equipment: '' })).toBe('');
});

test('what is not offered is dropped', () => {
  expect(readChoice('?part=nose&place=wall&x=1', offered)).toEqual({ part: '', place: 'wall', equipment: '' });
});

test('every chosen facet must fit', () => {
  const stretch = { part: 'calf', place: 'wall', equipment: 'wall none' };
  expect(fits({ part: 'calf', place: '', equipment: 'none' }, stretch)).toBe(true);
  expect(fits({ part: 'calf', place: 'floor', equipment: '' }, stretch)).toBe(false);
  expect(fits({ part: '', place: '', equipment: '' }, {})).toBe(true);
});

test('the result is said in words', () => {
  expect([10, 4, 0].map((shown) => result(shown, 10))).toEqual([
    '10 exercises',
    '4 of 10 exercises',
    'None fits. Set one of the three back to all.',
  ]);
});
