import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrontFrame } from './front-pose.ts';
import { solveFront } from './front-pose.ts';
import { bones } from './kinematics.ts';
import { distance } from './vector.ts';

function lying(side: 1 | -1, lift: number): Omit<FrontFrame, 'props'> {
  const arm = { elbow: [-47, 2.6], wrist: [-60, 2.8] } as const;
  return {
    pelvis: [0, 9.2],
    trunk: -90,
    head: 0,
    side,
    near: { kind: 'straight', lift },
    far: { kind: 'straight', lift: 0 },
    nearArm: arm,
    farArm: arm,
  };
}

test('a straight leg keeps its length, however it is lifted', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1 as const, -1 as const),
      fc.double({ min: -40, max: 60, noNaN: true }),
      (side, lift) => {
        const { hips, near } = solveFront(lying(side, lift));
        expect(distance(hips[0], near[0])).toBeCloseTo(bones.thigh);
        expect(distance(near[0], near[1])).toBeCloseTo(bones.shank);
      },
    ),
  );
});

test('the head lies to the left and the legs to the right', () => {
  const { head, near } = solveFront(lying(1, 0));
  expect(head[0]).toBeLessThan(-bones.trunk);
  expect(near[1][0]).toBeCloseTo(bones.thigh + bones.shank);
});

test('out is up for the upper leg, and in is up for the lower one', () => {
  expect(solveFront(lying(1, 28)).near[1][1]).toBeGreaterThan(30);
  expect(solveFront(lying(-1, -16)).near[1][1]).toBeGreaterThan(15);
});
