import { expect, test } from 'vitest';
import { beginningOf } from './graphemes.ts';

const FAMILY = '👨‍👩‍👧‍👦';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  [`ab${FAMILY}c`, 9, `ab${FAMILY}`],
  [`ab${FAMILY}c`, 8, 'ab'],
  [FAMILY, 3, ''],
  ['שָׁלוֹם', 2, ''],
  ['שָׁלוֹם', 3, 'שָׁ'],
  ['e\u0301e\u0301', 3, 'e\u0301'],
])('the beginning of %s within %i is %s', (text, most, beginning) => {
  expect(beginningOf(text, most)).toBe(beginning);
});
