import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from './day.ts';
import { FARTHEST, sayLength, typedLength, type Unit } from './length.ts';
import { beginPlan, holdOn, stepOn } from './plan.ts';
import { planLink } from './link.ts';
import { meetShared, readPlanLink } from './shared.ts';
import { takeDistance } from './step.ts';

const FIRST = '2026-11-01' as Day;
const unit = fc.constantFrom<Unit>('cm', 'in');
const distance = fc.integer({ min: 0, max: FARTHEST });

test('a link holds the unit and the first distance, and nothing of how it went', () => {
  const begun = beginPlan(FIRST, 4750, 'cm');
  const gone = holdOn(stepOn(begun, 100, addDays(FIRST, 14)), 14, true, addDays(FIRST, 28));
  expect(gone.blocks).toHaveLength(3);
  expect(planLink(gone)).toBe('#unit=cm&start=4750');
  expect(planLink(gone)).toBe(planLink(begun));
});

test('every link that is written is read as it was meant', () => {
  fc.assert(
    fc.property(unit, distance, (unit, distance) => {
      expect(readPlanLink(planLink(beginPlan(FIRST, distance, unit)))).toEqual({ unit, distance });
    }),
  );
});

test('what a link fills in is what the form then takes, but for the last sixteenth of an inch', () => {
  fc.assert(
    fc.property(unit, fc.integer({ min: 0, max: FARTHEST - 16 }), (unit, distance) => {
      const taken = takeDistance(typedLength(distance, unit), unit);
      expect(taken.says).toBeUndefined();
      expect(sayLength(taken.value ?? 0, unit).split(' (')[0]).toBe(sayLength(distance, unit).split(' (')[0]);
    }),
  );
});

test.each([
  '',
  '#',
  '#your-plan',
  '#unit=cm',
  '#start=4750',
  '#unit=mm&start=4750',
  '#unit=cm&start=',
  '#unit=cm&start=-1',
  '#unit=cm&start=47.5',
  '#unit=cm&start=1e3',
  '#unit=cm&start=15001',
  '#unit=cm&start=999999999999',
  '#unit=cm&unit=in&start=4750',
  '#unit=cm&start=1&start=2',
  '#unit=cm&start=%E0%A4%A',
  '#p=1.cm_2026-11-15.4750.14',
  '#r=calf-roller.t500',
])('%s begins no plan', (hash) => {
  expect(readPlanLink(hash)).toBeUndefined();
});

test('nothing makes it throw, and nothing comes out that the form would not take', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String), fc.constantFrom('cm', 'in', '4750'));
  const hash = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => `#${text}`),
    fc.tuple(value, value, value).map(([unit, start, more]) => `#unit=${unit}&start=${start}${more}`),
  );
  fc.assert(
    fc.property(hash, (hash) => {
      const found = readPlanLink(hash);
      if (!found) return;
      expect(['cm', 'in']).toContain(found.unit);
      expect(found.distance).toBeGreaterThanOrEqual(0);
      expect(found.distance).toBeLessThanOrEqual(FARTHEST);
    }),
    { numRuns: 2000 },
  );
});

test('a link fills in an empty form, says why it does not, and never touches a plan', () => {
  expect(meetShared('#unit=in&start=4699', false)).toEqual({
    says: expect.stringContaining('nothing is kept until you do') as string,
    given: { unit: 'in', distance: 4699 },
  });
  expect(meetShared('#unit=in&start=4699', true)).toEqual({
    says: expect.stringContaining('You have a plan') as string,
  });
  expect(meetShared('#r=calf-roller', false)).toEqual({
    says: expect.stringContaining('no plan that can be read') as string,
  });
});
