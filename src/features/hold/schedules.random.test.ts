import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualDose } from './dose.ts';
import type { Press } from './player.ts';
import { anySchedule, live, roughly } from './schedules.testing.ts';
import { isRunning, reduce } from './session.ts';
import { buildTimeline } from './timeline.ts';
import { view } from './view.ts';

const PRESSES: Press[] = [
  'pause',
  'resume',
  'eased',
  'back',
  'extend',
  'skip',
  'stillPulling',
  'restartSide',
  'rewind',
];
const anyPlan = fc.constantFrom('hold' as const, 'reach' as const).map((mode) => buildTimeline(usualDose(mode)));

test('however often it ticks, is hidden or has its clock set, it stands where one late look finds it', () => {
  fc.assert(
    fc.property(anyPlan, anySchedule(PRESSES), (plan, schedule) => {
      const [seen, late] = [live(plan, schedule, true), live(plan, schedule, false)];
      expect(roughly(view(seen.session, seen.now))).toEqual(roughly(view(late.session, late.now)));
      expect(roughly(seen.session)).toEqual(roughly(late.session));
    }),
    { numRuns: 50 },
  );
});

test('a pause changes nothing but when it ends: no time is lost, and none is less than nothing', () => {
  const pause = fc.record({ of: fc.integer({ min: 0, max: 1e7 }), then: fc.integer({ min: 0, max: 60_000 }) });
  fc.assert(
    fc.property(anyPlan, anySchedule(PRESSES), pause, (plan, schedule, { of, then }) => {
      const { session, now } = live(plan, schedule, true);
      fc.pre(isRunning(session, now));
      const paused = reduce(session, { type: 'pause', at: now });
      expect(view(paused, now + of)).toEqual({ ...view(paused, now), phase: 'paused' });
      const resumed = reduce(paused, { type: 'resume', at: now + of });
      const shown = view(resumed, now + of + then);
      expect(roughly(shown)).toEqual(roughly(view(session, now + then)));
      const times = [shown.remaining, shown.left, shown.level, shown.held.left.ms, shown.held.right.ms];
      expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});
