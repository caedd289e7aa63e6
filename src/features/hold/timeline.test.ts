import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS, usualDose, type Dose, type Mode } from './dose.ts';
import { blocks, buildTimeline, endOf, GET_READY_MS, layOut, SWITCH_MS } from './timeline.ts';
import { totals, wholeMs } from './totals.ts';

function doseOf(mode: Mode): fc.Arbitrary<Dose> {
  const number = ({ min, max, step }: { min: number; max: number; step: number }) =>
    fc.integer({ min: min / step, max: max / step }).map((steps) => steps * step);
  const { holds, seconds, release } = LIMITS[mode];
  return fc.record({
    mode: fc.constant(mode),
    holds: number(holds),
    seconds: number(seconds),
    release: number(release),
    first: fc.constantFrom('left' as const, 'right' as const),
  });
}
const anyDose = fc.oneof(doseOf('hold'), doseOf('reach'));

test('the segments touch, and add up to getting ready, both walls and the change', () => {
  fc.assert(
    fc.property(anyDose, (dose) => {
      const timeline = buildTimeline(dose);
      let end = 0;
      for (const { start, duration } of timeline) {
        expect(start).toBe(end);
        end += duration;
      }
      expect(end).toBe(endOf(timeline));
      expect(end).toBe(GET_READY_MS + SWITCH_MS + 2 * totals(dose).wall * 1000);
      expect(end).toBe(wholeMs(dose));
    }),
  );
});

test('each side has the same holds, and their sum is what is held', () => {
  fc.assert(
    fc.property(anyDose, (dose) => {
      for (const side of ['left', 'right']) {
        const own = buildTimeline(dose).filter((segment) => segment.side === side);
        const working = own.filter(({ kind }) => kind === 'hold' || (dose.mode === 'reach' && kind === 'release'));
        expect(working.reduce((sum, { duration }) => sum + duration, 0)).toBe(totals(dose).held * 1000);
        const reps = own.filter(({ kind }) => kind === 'hold').map(({ rep }) => rep);
        expect(reps).toEqual(Array.from({ length: dose.holds }, (_, index) => index + 1));
      }
    }),
  );
});

test('several exercises lie in one row', () => {
  const two = [
    ...blocks(usualDose('hold'), { id: 'straight', label: 'Straight knee' }),
    ...blocks(usualDose('reach'), { id: 'rock', label: 'Reach and release' }),
  ];
  const row = layOut(two, 1000);
  expect(endOf(row)).toBe(1000 + 185_000 + 133_000);
  expect(row.at(-1)).toMatchObject({ exercise: 'rock', label: 'Reach and release', rep: 12, reps: 12 });
});
