import { expect, test } from 'vitest';
import { clockProblem, dayProblem, unansweredMorning } from './ask.ts';
import { noteDay, type Part } from './entry.ts';

const TODAY = '2026-11-23';
const logOn = (day: string, part: Part = { did: true }) => noteDay({}, day, part, 1);

test('the morning after yesterday is asked for, and no longer once it is told', () => {
  expect(unansweredMorning(logOn('2026-11-22'), TODAY)).toBe('2026-11-22');
  expect(unansweredMorning(logOn('2026-11-22', { morning: 'same' }), TODAY)).toBeUndefined();
});

test('nobody is asked about today, a skipped day, or long ago', () => {
  expect(unansweredMorning(logOn(TODAY), TODAY)).toBeUndefined();
  expect(unansweredMorning(logOn('2026-11-22', { did: false }), TODAY)).toBeUndefined();
  expect(unansweredMorning(logOn('2026-11-10'), TODAY)).toBeUndefined();
});

test.each([
  ['2026-11-24', '24 November 2026 has not come yet. Choose today or a day before it.'],
  ['1969-07-20', 'Choose a day from the calendar, from 1970 on.'],
  ['', 'Choose a day from the calendar, from 1970 on.'],
  [TODAY, undefined],
  ['1970-01-01', undefined],
])('a log for %j: %s', (day, problem) => expect(dayProblem(day, TODAY)).toBe(problem));

test('a clock behind the log is told, and nothing else happens', () => {
  expect(clockProblem(logOn('2026-11-25'), TODAY)).toMatch(/23 November 2026, but the log .* 25 November 2026/);
  expect(clockProblem(logOn(TODAY), TODAY)).toBeUndefined();
  expect(clockProblem({}, TODAY)).toBeUndefined();
});
