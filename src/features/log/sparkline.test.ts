import { expect, test } from 'vitest';
import { noteDay, type Log } from './entry.ts';
import { heightOf, runsOf, spanOf } from './sparkline.ts';

function logOf(scores: Record<string, number | null>): Log {
  return Object.entries(scores).reduce<Log>((log, [day, after]) => noteDay(log, day, { after }, 1), {});
}

test('without a day there is no picture', () => {
  expect(spanOf({})).toBeUndefined();
});

test('a few days begin at the left, many end at the newest', () => {
  expect(spanOf(logOf({ '2026-11-22': 1, '2026-11-24': 2 }))).toEqual({ first: '2026-11-22', days: 14 });
  expect(spanOf(logOf({ '2026-01-01': 1, '2026-11-28': 2 }))).toEqual({ first: '2026-11-01', days: 28 });
});

test('a day that was not noted is a gap in the line', () => {
  const log = logOf({ '2026-11-22': 0, '2026-11-23': 10, '2026-11-24': null, '2026-11-25': 2 });
  const runs = runsOf(log, 'after', { first: '2026-11-22', days: 14 });
  expect(runs.map((run) => run.map(({ y }) => y))).toEqual([[heightOf(0), heightOf(10)], [heightOf(2)]]);
  expect(runsOf(log, 'before', { first: '2026-11-22', days: 14 })).toEqual([]);
});
