import { expect, test } from 'vitest';
import { dayOf, gatesOf, readSeen, writeSeen } from './day.ts';

test('a day is the reader’s own', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('each exercise is shown once, whatever was kept', () => {
  expect(gatesOf(['a', 'b', 'a', 'c'], ['b'])).toEqual([0, 3]);
  for (const text of [null, '', '{"a":1}', '["a"', 'null', '7']) expect(readSeen(text)).toEqual([]);
  expect(readSeen('["a",7,null]')).toEqual(['a']);
  expect(writeSeen('["a"]', 'b')).toBe('["a","b"]');
  expect(writeSeen('["a"]', 'a')).toBe('["a"]');
});
