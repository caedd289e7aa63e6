import { expect, test } from 'vitest';
import { leftLabel } from '#words/letter-form.ts';
import { characters } from './limits.ts';

test.each([
  [200, '200 characters left'],
  [1, '1 character left'],
  [0, '0 characters left'],
  [-1, '1 character too many'],
  [-1200, '1,200 characters too many'],
])('with %i left it says %j', (left, label) => {
  expect(leftLabel(left)).toBe(label);
});

test('an emoji is one character', () => {
  expect(characters('a🙂é')).toBe(3);
});
