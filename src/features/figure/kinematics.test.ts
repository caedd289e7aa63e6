import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calfPose } from './calf.ts';
import { bones, solve, twoBone } from './kinematics.ts';
import type { Skeleton, SolvedArm, SolvedLeg } from './kinematics.ts';
import { distance } from './vector.ts';

const kinds = fc.constantFrom('straight' as const, 'bent' as const);
const intensities = fc.double({ min: 0, max: 10, noNaN: true });

function everyPose(law: (skeleton: Skeleton) => void) {
  fc.assert(fc.property(kinds, intensities, (kind, intensity) => law(solve(calfPose(kind, intensity)))));
}

function legs({ near, far }: Skeleton): SolvedLeg[] {
  return [near, far];
}

function arms({ nearArm, farArm }: Skeleton): SolvedArm[] {
  return [nearArm, farArm];
}

test('bones keep their length', () => {
  everyPose((skeleton) => {
    for (const { hip, knee, ankle } of legs(skeleton)) {
      expect(distance(hip, knee)).toBeCloseTo(bones.thigh, 6);
      expect(distance(knee, ankle)).toBeCloseTo(bones.shank, 6);
    }
    for (const { shoulder, elbow, wrist } of arms(skeleton)) {
      expect(distance(shoulder, elbow)).toBeCloseTo(bones.upperArm, 6);
      expect(distance(elbow, wrist)).toBeCloseTo(bones.forearm, 6);
    }
  });
});

test('both feet stand on the floor', () => {
  everyPose((skeleton) => {
    for (const { ankle, pitch } of legs(skeleton)) {
      expect(Math.abs(ankle[1] - bones.ankle[1])).toBeLessThan(0.2);
      expect(pitch).toBe(0);
    }
  });
});

test('both hands lie on the wall', () => {
  everyPose((skeleton) => {
    for (const { palm } of arms(skeleton)) {
      expect(Math.abs(palm[0])).toBeLessThan(0.2);
    }
  });
});

test('no knee bends backwards', () => {
  everyPose((skeleton) => {
    for (const { hip, knee, ankle } of legs(skeleton)) {
      const cross = (knee[0] - hip[0]) * (ankle[1] - knee[1]) - (knee[1] - hip[1]) * (ankle[0] - knee[0]);
      expect(cross).toBeLessThan(1e-6);
    }
  });
});

test('deeper means a lower ankle angle to the floor, never a jump', () => {
  fc.assert(
    fc.property(kinds, fc.double({ min: 0, max: 9.9, noNaN: true }), (kind, intensity) => {
      const [here, next] = [solve(calfPose(kind, intensity)), solve(calfPose(kind, intensity + 0.1))];
      expect(distance(here.near.ankle, next.near.ankle)).toBeLessThan(0.6);
      expect(next.near.knee[0] - next.near.ankle[0]).toBeGreaterThanOrEqual(here.near.knee[0] - here.near.ankle[0]);
    }),
  );
});

test('a goal out of reach is reached for with straight bones', () => {
  const [joint, end] = twoBone([0, 0], [100, 0], 10, 5, 1);
  expect(joint[0]).toBeCloseTo(10);
  expect(end[0]).toBeCloseTo(15);
});

test('the known back ankle angles come back, and beyond 10 nothing more', () => {
  const ankle = (intensity: number) => {
    const { near } = calfPose('straight', intensity);
    return near.kind === 'planted' ? near.ankle : undefined;
  };
  expect([0, 0.5, 5, 10, 11, -1, Number.NaN].map(ankle)).toEqual([6, 12, 26, 32, 32, 6, 6]);
});

test('a heel lifts and drops about the ball of the foot', () => {
  for (const pitch of [-12, 26]) {
    const { near } = solve({
      ...calfPose('straight', 0),
      near: { kind: 'planted', foot: [0, 10], pitch, ankle: 5, knee: 0 },
    });
    expect(distance(near.ankle, [bones.ball, 10])).toBeCloseTo(
      Math.hypot(bones.ball - bones.ankle[0], bones.ankle[1]),
      6,
    );
    expect(Math.sign(near.ankle[1] - 10 - bones.ankle[1])).toBe(Math.sign(pitch));
  }
});

test('a body without a planted leg lies where its hip is put, and its free legs hang by their angles', () => {
  const { hip, shoulder, near } = solve({
    ...calfPose('straight', 0),
    trunk: -90,
    hip: [0, 7],
    near: { kind: 'free', hip: 90, knee: 90, ankle: 0 },
    far: { kind: 'placed', foot: [30, 0] },
  });
  expect(hip).toEqual([0, 7]);
  expect(shoulder[0]).toBeCloseTo(-bones.trunk);
  expect(near.knee[1]).toBeCloseTo(7 + bones.thigh);
  expect(near.ankle[0]).toBeCloseTo(bones.shank);
});
