import { expect, test } from 'vitest';
import { countOf, gradeOf, syllablesIn } from './reading.ts';

test.each([
  ['knee', 1],
  ['stretched', 1],
  ['started', 2],
  ['table', 2],
  ['whole', 1],
  ['exercise', 3],
  ['therapist', 3],
  ['12', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test('the grade is that of the formula', () => {
  const count = countOf('The cat sat on the mat. It was 0.5 of a meter wide!');
  expect(count).toEqual({ sentences: 2, words: 13, syllables: 14 });
  expect(gradeOf(count)).toBeCloseTo(0.39 * 6.5 + 11.8 * (14 / 13) - 15.59);
});

test('quotations and the names of papers are not counted', () => {
  const plain = countOf('He said so. It holds.');
  expect(countOf('He said so “in words that are not ours at all”. It holds (Wyon and Smith 2013).')).toEqual(plain);
});
