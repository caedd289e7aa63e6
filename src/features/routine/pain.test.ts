import { expect, test } from 'vitest';
import { adviceOf, keepingProblem } from './pain.ts';

test.each([
  [null, undefined],
  [0, 'go'],
  [2, 'go'],
  [3, 'stay'],
  [5, 'stay'],
  [6, 'stop'],
  [10, 'stop'],
])('%s before: %s', (before, light) => {
  expect(adviceOf('before', { before, after: null })?.light).toBe(light);
});

test.each([
  [null, null, undefined, undefined],
  [null, 1, 'go', /^2 or less/],
  [2, 2, 'go', /^Not more/],
  [5, 1, 'go', /^Not more/],
  [4, 4, 'stay', /half as many/],
  [0, 1, 'stay', /back off/],
  [3, 5, 'stay', /back off/],
  [8, 7, 'stop', /leave it out/],
  [0, 6, 'stop', /leave it out/],
])('%s before and %s after: %s', (before, after, light, text) => {
  const advice = adviceOf('after', { before, after });
  expect(advice?.light).toBe(light);
  if (text) expect(advice?.text).toMatch(text);
});

test('without an entry there is nothing to say', () => {
  expect(adviceOf('after', undefined)).toBeUndefined();
});

test('a number that is not kept, or kept beside what could not be read, is one sentence', () => {
  expect(keepingProblem({ kept: true, aside: undefined })).toBeUndefined();
  expect(keepingProblem({ kept: true, aside: '{' })).toMatch(/put aside/);
  expect(keepingProblem({ kept: false, aside: '{' })).toMatch(/keeps nothing/);
});
