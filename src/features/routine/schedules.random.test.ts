import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySchedule, live, roughly } from '../hold/schedules.testing.ts';
import { isRunning, isWaiting, reduce } from '../hold/session.ts';
import { view } from '../hold/view.ts';
import { type Choice, stepsOf } from './dose.ts';
import { anyRoutine, GUIDES, PRESSES } from './fixtures.ts';
import { planOf } from './plan.ts';

const anyPlan = fc
  .tuple(anyRoutine, fc.array(fc.nat(7), { maxLength: 4 }))
  .map(([choices, gates]) => planOf(stepsOf(choices as Choice[], GUIDES), gates));

test('however often a routine ticks, is hidden or has its clock set, it stands where one late look finds it', () => {
  fc.assert(
    fc.property(anyPlan, anySchedule(PRESSES), (plan, schedule) => {
      const [seen, late] = [live(plan, schedule, true), live(plan, schedule, false)];
      expect(roughly(view(seen.session, seen.now))).toEqual(roughly(view(late.session, late.now)));
      const keys = seen.given.map(({ name, at }) => `${name} ${at}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 30 },
  );
});

test('a step that waits waits for its reader alone, and a pause loses no time', () => {
  fc.assert(
    fc.property(anyPlan, anySchedule(PRESSES), fc.integer({ min: 0, max: 1e8 }), (plan, schedule, of) => {
      const { session, now } = live(plan, schedule, true);
      if (isWaiting(session, now)) expect(view(session, now + of)).toEqual(view(session, now));
      fc.pre(isRunning(session, now));
      const paused = reduce(session, { type: 'pause', at: now });
      const resumed = reduce(paused, { type: 'resume', at: now + of });
      expect(roughly(view(resumed, now + of + 5000))).toEqual(roughly(view(session, now + 5000)));
    }),
    { numRuns: 30 },
  );
});
