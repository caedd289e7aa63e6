import { expect, test } from 'vitest';
import { calfPose } from './calf.ts';
import { drawFigure } from './draw.ts';
import { fewerCurves } from './fewer.ts';

const drawn = [0, 0.5, 5, 10].flatMap((intensity) => drawFigure(calfPose('straight', intensity)).layers);

/** Where a path of ours begins, and all the places it ends a curve, in the page's units. */
function places(d: string): [number, number][] {
  let at: [number, number] = [0, 0];
  return [...d.matchAll(/([Mlsc])([^a-zM]*)/g)].flatMap(([, command = '', rest = '']) => {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const size = { M: 2, l: 2, s: 4, c: 6 }[command] ?? 2;
    if (command === 'M') at = [0, 0];
    const steps = Array.from({ length: numbers.length / size }, (_, step) =>
      numbers.slice(step * size, (step + 1) * size),
    );
    return steps.map((step): [number, number] => (at = [at[0] + (step.at(-2) ?? 0), at[1] + (step.at(-1) ?? 0)]));
  });
}

test('a figure takes a fifth fewer letters, begins and ends where it did, and passes no place that it did not', () => {
  const length = (texts: readonly string[]) => texts.join('').length;
  const before = drawn.map(({ d }) => d);
  const after = before.map(fewerCurves);
  expect(length(after)).toBeLessThan(length(before) * 0.82);
  before.forEach((d, index) => {
    const [old, now] = [places(d), places(after[index] ?? '')];
    expect([now[0], now.at(-1)]).toEqual([old[0], old.at(-1)]);
    expect(old).toEqual(expect.arrayContaining(now));
  });
});

test('a sharp corner and a straight line stay as they are', () => {
  const tile = 'M0 0l50 0 0-1300-50 0 0 1300z';
  expect(fewerCurves(tile)).toBe(tile);
  expect(fewerCurves('M0 0c10 0 20 0 30 0c0 10 0 20 0 30')).toBe('M0 0c10 0 20 0 30 0 0 10 0 20 0 30');
});

test('two halves of one curve become it again, and a bump stays', () => {
  expect(fewerCurves('M0 0c20 0 38 10 50 25s20 35 20 55')).toMatch(/^M0 0c4\d 0 70 4\d 70 80$/);
  const bump = 'M0 0c10 0 20-20 30-20s20 20 30 20 20-20 30-20';
  expect(fewerCurves(bump)).toBe(bump);
  const ripple = 'M0 0c10 0 20-8 30-8s20 8 30 8 20-8 30-8';
  expect(fewerCurves(ripple)).toBe(ripple);
});
