import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, SWITCH_MS } from '../hold/timeline.ts';
import { FIELDS, stepsOf, type Choice } from './dose.ts';
import { anyRoutine, GUIDES } from './fixtures.ts';
import { lengthOf, lengthsOf, planOf } from './plan.ts';
import { doseText, lengthText } from '#words/routine.ts';

function minutes(...choices: Choice[]): number[] {
  return lengthsOf(stepsOf(choices, GUIDES)).map((ms) => ms / 1000);
}

test('the lengths that the packaged routines promise', () => {
  expect(minutes({ exercise: 'stretch' })).toEqual([5 + 86 + 8 + 86]);
  expect(minutes({ exercise: 'stretch', reps: 5, hold: 12 })).toEqual([165]);
  expect(minutes({ exercise: 'stretch' }, { exercise: 'stretch' }, { exercise: 'roll' })).toEqual([185, 185, 143]);
  expect(minutes({ exercise: 'drop' })).toEqual([5 + 4 * 40 + 2 * 8 + 60]);
  expect(minutes({ exercise: 'squeeze' })).toEqual([5 + 2 * (8 * 5 + 7 * 3) + 60]);
  expect([lengthText(165_000), lengthText(513_000)]).toEqual(['2:45 minutes', 'about 9 minutes']);
});

test('doses in words', () => {
  expect(
    stepsOf(
      GUIDES.map(({ id }) => ({ exercise: id })),
      GUIDES,
    ).map(({ dose }) => doseText(dose)),
  ).toEqual([
    '6 × 11 s each leg',
    '12 rocks each leg',
    '2 sets of 8 each leg, 3-1-1 s',
    '2 sets of 8 × 5 s both legs at once',
    '60 s each leg',
  ]);
});

test('of any routine the segments touch, none is empty, and the sums are right', () => {
  fc.assert(
    fc.property(anyRoutine, (choices) => {
      const steps = stepsOf(choices, GUIDES);
      const plan = planOf(steps);
      let end = 0;
      for (const { start, duration } of plan) {
        expect(start).toBe(end);
        expect(duration).toBeGreaterThan(0);
        end += duration;
      }
      expect(endOf(plan)).toBe(end);
      expect(lengthOf(steps)).toBe(end);
      expect(lengthsOf(steps).reduce((sum, length) => sum + length, 0)).toBe(end);
    }),
  );
});

test('of any routine both legs get the same, and every set has all its repetitions', () => {
  fc.assert(
    fc.property(anyRoutine, (choices) => {
      const steps = stepsOf(choices, GUIDES);
      const plan = planOf(steps);
      steps.forEach(({ dose }, index) => {
        const own = plan.filter(({ step, rep }) => step === index && rep > 0);
        const work = (side: string) =>
          own.filter((block) => block.side === side).reduce((sum, { duration }) => sum + duration, 0);
        expect(work('left')).toBe(work('right'));
        expect(work('both') > 0).toBe(!dose.perSide);
        const holds = own.filter(({ kind }) => kind === 'hold');
        expect(holds).toHaveLength(dose.sets * dose.reps * (dose.perSide ? 2 : 1));
        expect(plan.filter(({ step, kind }) => step === index && kind === 'switch')).toHaveLength(
          dose.perSide ? dose.sets : 0,
        );
        expect(plan.filter(({ step, kind }) => step === index && kind === 'rest')).toHaveLength(dose.sets - 1);
      });
      expect(plan.filter(({ kind }) => kind === 'switch').every(({ duration }) => duration === SWITCH_MS)).toBe(true);
    }),
  );
});

test('a dose never leaves its bounds, whatever is asked', () => {
  const anything = fc.record({
    exercise: fc.constantFrom(...GUIDES.map(({ id }) => id)),
    ...Object.fromEntries(FIELDS.map((field) => [field, fc.double()])),
  });
  fc.assert(
    fc.property(anything, (choice) => {
      const [step] = stepsOf([choice as Choice], GUIDES);
      expect(step?.dose.reps).toBeGreaterThanOrEqual(1);
      expect(step?.dose.reps).toBeLessThanOrEqual(30);
      expect(Number.isInteger(step?.dose.sets)).toBe(true);
      if (step?.dose.work === 'hold') expect(step.dose.seconds).toBeLessThanOrEqual(30);
    }),
  );
});
