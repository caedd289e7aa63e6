import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addDays, dayOf, daysFrom, isDay } from './day.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));
const ZONES = [
  'America/Edmonton',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Europe/Berlin',
];

test.each(ZONES)('fourteen mornings on the wall calendar of %s are fourteen days', (zone) => {
  process.env['TZ'] = zone;
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      // Samoa left out 30 December 2011 altogether.
      fc.pre(zone !== 'Pacific/Apia' || year !== 2011);
      expect(dayOf(new Date(year, month - 1, date + 14, 12))).toBe(addDays(day, 14));
      expect(dayOf(new Date(year, month - 1, date, 23, 59))).toBe(day);
    }),
  );
});

test('adding and counting agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
      expect(daysFrom(day, addDays(day, days))).toBe(days);
    }),
  );
});

test.each(['2026-02-30', '1969-12-31', '2200-01-01', '2026-1-1', '', 'x', 20261122, null, '2026-11-22T00:00'])(
  '%j is no day',
  (value) => expect(isDay(value)).toBe(false),
);
