import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../plan/day.ts';
import { beginPlan } from '../plan/plan.ts';
import { exportOf, importOf, MAX_BYTES, sizeProblem } from '../plan/transfer.ts';
import { csvOf } from './csv.ts';
import { dropDay, entriesOf, logData, mergeLogs, noteDay, readEntry, readLog, type Log, type Part } from './entry.ts';
import { lightNow, lightsOf, summaryOf } from './lights.ts';

const DAY = '2026-11-22';
const score = fc.option(fc.integer({ min: 0, max: 10 }));
const anyPart = fc.record<Required<Part>>({
  did: fc.option(fc.boolean()),
  before: score,
  after: score,
  calf: score,
  morning: fc.option(fc.constantFrom('better', 'same', 'worse')),
  note: fc.string({ maxLength: 40 }),
});
const anyLog = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), anyPart, fc.nat(1e6)), { maxLength: 30 })
  .map((notes) => notes.reduce<Log>((log, [day, part, at]) => noteDay(log, addDays(DAY, day), part, at), {}));

/** A log of days in a row, from the parts of each. */
function logOf(...parts: Part[]): Log {
  return parts.reduce<Log>((log, part, day) => noteDay(log, addDays(DAY, day), part, 1), {});
}

test.each<[Part, string | null]>([
  [{}, null],
  [{ did: true, note: 'nothing to tell' }, null],
  [{ before: 0, after: 2 }, 'go'],
  [{ morning: 'same' }, 'go'],
  [{ after: 3 }, 'stay'],
  [{ before: 5, after: 0 }, 'stay'],
  [{ after: 1, morning: 'worse' }, 'stay'],
  [{ calf: 4 }, 'stay'],
  [{ after: 6 }, 'stop'],
  [{ calf: 10, morning: 'better' }, 'stop'],
])('a day with %j has the light %s', (part, light) => {
  expect(lightsOf(logOf(part)).get(DAY)).toBe(light);
});

test('two worse mornings running stop; a better one between them does not', () => {
  const worse: Part = { after: 1, morning: 'worse' };
  expect([...lightsOf(logOf(worse, worse)).values()]).toEqual(['stay', 'stop']);
  expect([...lightsOf(logOf(worse, { morning: 'same' }, worse)).values()]).toEqual(['stay', 'go', 'stay']);
  expect([...lightsOf(logOf(worse, { note: 'a day off' }, worse)).values()]).toEqual(['stay', null, 'stop']);
});

test('the light that counts is the newest one, and a day that has not come yet gives none', () => {
  const log = logOf({ after: 8 }, { after: 1 }, { did: false });
  expect(lightNow(log, addDays(DAY, 2))).toEqual({ day: addDays(DAY, 1), light: 'go' });
  expect(lightNow(log, DAY)).toEqual({ day: DAY, light: 'stop' });
  expect(lightNow({}, DAY)).toBeUndefined();
});

test('a block is summed up from its own days alone', () => {
  const log = logOf({ did: true, after: 9 }, { did: true, after: 2 }, { did: false, morning: 'worse' }, { did: true });
  expect(summaryOf(log, addDays(DAY, 1), 2)).toEqual({ done: 1, worst: 2, morning: 'worse' });
  expect(summaryOf({}, DAY, 14)).toEqual({ done: 0, worst: null, morning: 'fine' });
});

test('merging keeps every day of both and loses nothing that is newer', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (one, other) => {
      const merged = mergeLogs(one, other);
      const days = new Set([...Object.keys(one), ...Object.keys(other)]);
      expect(new Set(Object.keys(merged))).toEqual(days);
      for (const { day, at } of entriesOf(merged)) {
        expect(at).toBe(Math.max(one[day]?.at ?? -1, other[day]?.at ?? -1));
      }
      expect(mergeLogs(merged, other)).toEqual(mergeLogs(merged, merged));
    }),
  );
});

test('a clock that was set back does not make new words lose to old ones', () => {
  const noon = noteDay({}, DAY, { note: 'at noon' }, 5000);
  const after = noteDay(noon, DAY, { note: 'after the clock went back' }, 1000);
  expect(mergeLogs(noon, after)[DAY]?.note).toBe('after the clock went back');
  expect(mergeLogs(after, noon)[DAY]?.note).toBe('after the clock went back');
});

test('a log survives its data, its file and the removal of a day', () => {
  fc.assert(
    fc.property(anyLog, fc.boolean(), (log, planned) => {
      expect(readLog(JSON.parse(JSON.stringify(logData(log))))).toEqual({ log, lost: 0 });
      const plan = planned ? beginPlan(DAY, 1800, 'in') : undefined;
      expect(importOf(exportOf({ plan, log }, DAY))).toEqual({ plan, log });
      expect(dropDay(log, DAY)[DAY]).toBeUndefined();
    }),
  );
});

test.each([
  { day: '2026-02-30' },
  { day: '1960-01-01' },
  { day: DAY, after: 11 },
  { day: DAY, after: 2.5 },
  { day: DAY, after: '3' },
  { day: DAY, morning: 'awful' },
  { day: DAY, did: 'yes' },
  { day: DAY, note: 'x'.repeat(501) },
  { day: DAY, at: -1 },
  null,
  'x',
])('%j is no entry', (data) => expect(readEntry(data)).toBeUndefined());

test.each(['', '{', '[]', '{"kind":"something else"}', 'PNG'])('the file %j is refused in one sentence', (text) => {
  expect(importOf(text)).toMatch(/^That file is not .* Nothing was changed\.$/);
});

test('a file with a plan beyond the rule, or one bad entry, is refused whole', () => {
  const file = JSON.parse(exportOf({ plan: beginPlan(DAY, 1800, 'cm'), log: logOf({ after: 1 }) }, DAY));
  expect(importOf(JSON.stringify({ ...file, plan: { ...file.plan, unit: 'ft' } }))).toContain('The plan in that file');
  file.log.days[0].after = 77;
  expect(importOf(JSON.stringify(file))).toBe('1 day of the log in that file cannot be read. Nothing was changed.');
  expect(importOf(JSON.stringify({ ...file, log: { v: 1, days: Array(5000).fill({}) } }))).toContain('The log');
});

test('a huge file is refused by its size', () => {
  expect(sizeProblem(MAX_BYTES)).toBeUndefined();
  expect(sizeProblem(900_000_000)).toBe(
    'That file has 900 MB; a copy from this page never has over 4. Nothing was changed.',
  );
});

test('the table for a spreadsheet quotes what must be and starts no formula', () => {
  const csv = csvOf(logOf({ did: true, before: 2, after: 1, note: '=SUM(A1), "so"\nit goes' }));
  expect(csv).toBe(
    '\uFEFFday,stretched,knee before (0-10),knee after (0-10),calf (0-10),next morning,light,note\r\n' +
      `${DAY},yes,2,1,,,go,"'=SUM(A1), ""so""\nit goes"\r\n`,
  );
});
