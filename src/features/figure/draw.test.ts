import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calfPose } from './calf.ts';
import { nameOf } from './describe.ts';
import { drawFigure } from './draw.ts';
import { labelLines } from './label.ts';
import { people } from './people.ts';

test('every path has whole, finite numbers, for every person and depth', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('straight' as const, 'bent' as const),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.constantFrom(...Object.values(people)),
      (kind, intensity, person) => {
        for (const { d } of drawFigure(calfPose(kind, intensity), { person }).layers) {
          expect(d).toMatch(/^(?:[Mclsz](?:-?\d+(?: |(?=[-Mclsz])|$))*)+$/);
        }
      },
    ),
  );
});

test('the anchors lie inside the picture', () => {
  const { viewBox, anchors } = drawFigure(calfPose('straight', 0.5));
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  for (const [atX, atY] of Object.values(anchors)) {
    expect(atX).toBeGreaterThan(x);
    expect(atX).toBeLessThan(x + width);
    expect(atY).toBeGreaterThan(y);
    expect(atY).toBeLessThan(y + height);
  }
});

test('a strained tendon is hatched, a calm one is not', () => {
  const strained = (intensity: number) =>
    drawFigure(calfPose('straight', intensity)).layers.some(({ className }) => className === 'strain');
  expect([0, 0.5, 1, 3, 5].map(strained)).toEqual([false, false, false, true, true]);
});

test('the name says which leg, by the side that shows', () => {
  expect(nameOf(calfPose('straight', 0.5))).toBe('Right leg back, heel down, knee straight');
  expect(nameOf(calfPose('bent', 0.5), 'left')).toBe('Left leg back, heel down, knee bent a little');
});

test('a label breaks into a name and short lines', () => {
  expect(labelLines('calf: the first hint of a pull, no more')).toEqual({
    name: 'calf',
    lines: ['the first', 'hint of a', 'pull, no more'],
  });
  expect(labelLines('calf')).toEqual({ name: 'calf', lines: [] });
});
