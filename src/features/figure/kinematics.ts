import type { Arm, Frame, Leg } from './pose.ts';
import type { Point } from './vector.ts';
import { add, distance, down, turn, up } from './vector.ts';

/** Lengths in hundredths of the body's height: the classic fractions. */
export const bones = {
  /** The ankle stands this far ahead of the heel's back and this high. */
  ankle: [3.8, 3.9] as Point,
  /** From the heel's back to the ball, about which a foot lifts. */
  ball: 11.1,
  shank: 24.6,
  thigh: 24.5,
  trunk: 28.8,
  neck: 11.2,
  upperArm: 18.6,
  forearm: 14.6,
};

/** From the wrist to the middle of a palm that rests on an upright wall. */
const palm: Point = [2.4, 2.6];
/** A shoulder blade slides forward as the arm reaches. */
const reach = 1.4;

export interface SolvedLeg {
  hip: Point;
  knee: Point;
  ankle: Point;
  pitch: number;
  /** Stands on something: the toes stay flat when the heel lifts. */
  grounded: boolean;
}

export interface SolvedArm {
  shoulder: Point;
  elbow: Point;
  wrist: Point;
  palm: Point;
  tilt: number;
  flat: boolean;
}

export interface Skeleton {
  hip: Point;
  shoulder: Point;
  head: Point;
  tilt: number;
  near: SolvedLeg;
  far: SolvedLeg;
  nearArm: SolvedArm;
  farArm: SolvedArm;
}

function ankleOf(foot: Point, pitch: number): Point {
  const ball = add(foot, [bones.ball, 0]);
  return add(ball, turn([bones.ankle[0] - bones.ball, bones.ankle[1]], pitch));
}

/** The middle joint of two bones from `root` towards `goal`, and the end they really reach. `side` 1 bends forward, -1 back. */
export function twoBone(root: Point, goal: Point, upper: number, lower: number, side: 1 | -1): [Point, Point] {
  const far = distance(root, goal) || 1;
  const span = Math.min(upper + lower, Math.max(Math.abs(upper - lower), far));
  const direction: Point = [(goal[0] - root[0]) / far, (goal[1] - root[1]) / far];
  const along = (upper ** 2 - lower ** 2 + span ** 2) / (2 * span || 1);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * side;
  const joint = add(add(root, direction, along), [-direction[1], direction[0]], aside);
  return [joint, add(root, direction, span)];
}

function solveLeg(leg: Leg, hip: Point, trunk: number): SolvedLeg {
  if (leg.kind === 'free') {
    const thigh = leg.hip - trunk;
    const shin = thigh - leg.knee;
    const knee = add(hip, down(thigh, bones.thigh));
    return { hip, knee, ankle: add(knee, down(shin, bones.shank)), pitch: -shin - leg.ankle, grounded: false };
  }
  const pitch = leg.pitch ?? 0;
  const goal = ankleOf(leg.foot, pitch);
  if (leg.kind === 'planted') {
    return { hip, knee: add(goal, up(pitch + leg.ankle, bones.shank)), ankle: goal, pitch, grounded: true };
  }
  const [knee, ankle] = twoBone(hip, goal, bones.thigh, bones.shank, 1);
  return { hip, knee, ankle, pitch, grounded: true };
}

function solveArm(arm: Arm, root: Point, trunk: number): SolvedArm {
  const tilt = arm.tilt ?? 0;
  if (arm.kind === 'free') {
    const upper = arm.shoulder - trunk;
    const elbow = add(root, down(upper, bones.upperArm));
    const wrist = add(elbow, down(upper + arm.elbow, bones.forearm));
    return { shoulder: root, elbow, wrist, palm: wrist, tilt: 180 - upper - arm.elbow + tilt, flat: false };
  }
  const shoulder = add(root, [reach, 0]);
  const offset = turn(palm, tilt);
  const [elbow, wrist] = twoBone(shoulder, add(arm.palm, offset, -1), bones.upperArm, bones.forearm, -1);
  return { shoulder, elbow, wrist, palm: add(wrist, offset), tilt, flat: true };
}

function hipOf({ near, far, hip }: Frame): Point {
  const leg = near.kind === 'planted' ? near : far;
  if (leg.kind !== 'planted') {
    return hip ?? [0, 0];
  }
  const lean = (leg.pitch ?? 0) + leg.ankle;
  const knee = add(ankleOf(leg.foot, leg.pitch ?? 0), up(lean, bones.shank));
  return add(knee, up(lean - leg.knee, bones.thigh));
}

/** Where every joint of a frame is. Goals out of reach are reached for, never stretched to. */
export function solve(frame: Frame): Skeleton {
  const hip = hipOf(frame);
  const shoulder = add(hip, up(frame.trunk, bones.trunk));
  return {
    hip,
    shoulder,
    head: add(shoulder, up(frame.trunk * 0.6 + frame.head * 0.4 + 4, bones.neck)),
    tilt: frame.head,
    near: solveLeg(frame.near, hip, frame.trunk),
    far: solveLeg(frame.far, add(hip, frame.pelvis ?? [0, 0]), frame.trunk),
    nearArm: solveArm(frame.nearArm, shoulder, frame.trunk),
    farArm: solveArm(frame.farArm, shoulder, frame.trunk),
  };
}
