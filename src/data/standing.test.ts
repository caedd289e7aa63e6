import { expect, test } from 'vitest';
import { buildDay, standingOf } from './standing.ts';

const now = new Date('2026-11-23T23:59:59Z');

test('a piece is shown from its day on', () => {
  expect(standingOf({ published: '2026-11-23' }, '2026-11-23')).toBe('shown');
  expect(standingOf({ published: '2026-11-24' }, '2026-11-23')).toBe('scheduled');
  expect(standingOf({ published: '2020-01-01', draft: true }, '2026-11-23')).toBe('draft');
  expect(standingOf({}, '2026-11-23')).toBe('shown');
});

test('the day is that of BUILD_DATE, else of the clock in UTC', () => {
  expect(buildDay({}, now)).toBe('2026-11-23');
  expect(buildDay({ BUILD_DATE: '' }, now)).toBe('2026-11-23');
  expect(buildDay({ BUILD_DATE: '2027-02-01' }, now)).toBe('2027-02-01');
});

test.each(['2027-02-30', 'tomorrow', '2027-1-1'])('BUILD_DATE=%s is refused in a sentence', (day) => {
  expect(() => buildDay({ BUILD_DATE: day }, now)).toThrow(`"${day}"`);
});
