import { expect, test } from 'vitest';
import { BUSY, gather, LEASE_MS, nextTry, pauseAfter, SEND_MS, TRIES } from './schedule.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => NOW + minutes * MINUTE;
const fresh = (many: number) => Array.from({ length: many }, () => letter(0, 0));

function letter(written: number, due: number) {
  return { createdAt: new Date(at(written)).toISOString(), dueAt: new Date(at(due)).toISOString() };
}

test('tries come later and later, over two days, and then end', () => {
  const waits = Array.from({ length: TRIES }, (_, tries) => nextTry(tries + 1, 0));
  expect(waits.at(-1)).toBeNull();
  const real = waits.slice(0, -1).map(Number);
  expect(real).toEqual([...real].sort((a, b) => a - b));
  expect(real[0]).toBe(MINUTE);
  expect(real.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(36 * 60 * MINUTE);
});

test('a mail server that is down is left alone for ten minutes at most', () => {
  expect([1, 2, 3, 9, 2000].map((failures) => pauseAfter(failures) / MINUTE)).toEqual([0.5, 1, 2, 10, 10]);
});

test('a mail is cut off before another process may take it', () => {
  expect(SEND_MS).toBeLessThan(LEASE_MS);
});

test('few letters come each alone, many together, and the rest of a busy time at its end', () => {
  expect(gather([], fresh(5), BUSY.desk, NOW)).toEqual({ how: 'each' });
  expect(gather([], fresh(6), BUSY.desk, NOW)).toEqual({ how: 'together' });
  expect(gather([at(-9), at(-3)], fresh(3), BUSY.desk, NOW)).toEqual({ how: 'each' });
  expect(gather([at(-9), at(-3)], fresh(4), BUSY.desk, NOW)).toEqual({ how: 'later', at: at(7) });
  expect(gather([at(-11)], fresh(5), BUSY.desk, NOW)).toEqual({ how: 'each' });
});

test('letters that were put off come together, be they few', () => {
  const waiting = [letter(-10, 0), letter(-9, 0)];
  expect(gather([at(-10)], waiting, BUSY.desk, NOW)).toEqual({ how: 'together' });
  expect(gather([at(-2)], waiting, BUSY.desk, NOW)).toEqual({ how: 'later', at: at(8) });
  expect(gather([at(-2)], waiting.slice(1), BUSY.desk, NOW)).toEqual({ how: 'each' });
});
