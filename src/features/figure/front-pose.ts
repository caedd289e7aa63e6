import { bones } from './kinematics.ts';
import type { Prop } from './pose.ts';
import type { Point } from './vector.ts';
import { add, turn } from './vector.ts';

/**
 * A leg seen from the front: straight and swung out by `lift` degrees from the trunk's line, or bent with its knee and ankle
 * where they are seen (a bone that points at us looks short). A leg that `stands` has its sole on the floor; one that
 * lies `across` is in front of the other.
 */
export type FrontLeg =
  { kind: 'straight'; lift: number } | { kind: 'bent'; knee: Point; ankle: Point; stands?: boolean; across?: boolean };

/** Where elbow and wrist are seen. */
export interface FrontArm {
  elbow: Point;
  wrist: Point;
}

/** The muscle that works, on the near leg: inside of the thigh, outside of the hip, or the calf that the shin hides. */
export interface FrontWork {
  muscle: 'adductors' | 'abductors';
}

/** One still from the front. `near` is the leg in front, drawn last; `side` says on which side of the trunk it is. */
export interface FrontFrame {
  /** The middle of the hips. */
  pelvis: Point;
  /** Degrees right of upright; -90 lies on a side with the head to the left. */
  trunk: number;
  /** Degrees of the head beyond the trunk's. */
  head: number;
  /** 1: the near leg is to the right of the trunk as it points up; -1: to the left. */
  side: 1 | -1;
  near: FrontLeg;
  far: FrontLeg;
  nearArm: FrontArm;
  farArm: FrontArm;
  props: readonly Prop[];
  work?: FrontWork;
}

/** Half the distance between the hip joints, and between the shoulder joints. */
const [hipWidth, shoulderWidth] = [4.7, 8.8];

export interface FrontSkeleton {
  /** Near, then far. */
  hips: readonly [Point, Point];
  shoulders: readonly [Point, Point];
  collar: Point;
  head: Point;
  /** Degrees of the head and of the trunk from upright. */
  tilt: number;
  trunk: number;
  /** Knee, then ankle. */
  near: readonly [Point, Point];
  far: readonly [Point, Point];
  arms: readonly [readonly [Point, Point], readonly [Point, Point]];
}

function solveLeg(leg: FrontLeg, hip: Point, trunk: number, out: number): [Point, Point] {
  if (leg.kind === 'bent') return [leg.knee, leg.ankle];
  const degrees = trunk - leg.lift * out;
  return [add(hip, turn([0, -bones.thigh], degrees)), add(hip, turn([0, -bones.thigh - bones.shank], degrees))];
}

/** Where every joint is seen. */
export function solveFront({ pelvis, trunk, head, side, near, far, nearArm, farArm }: Omit<FrontFrame, 'props'>) {
  const at = (x: number, y: number) => add(pelvis, turn([x * side, y], trunk));
  const hips: [Point, Point] = [at(hipWidth, 0), at(-hipWidth, 0)];
  const collar = at(0, bones.trunk);
  const skeleton: FrontSkeleton = {
    hips,
    shoulders: [at(shoulderWidth, bones.trunk - 1.5), at(-shoulderWidth, bones.trunk - 1.5)],
    collar,
    head: add(collar, turn([0, bones.neck + 1], trunk + head)),
    tilt: trunk + head,
    trunk,
    near: solveLeg(near, hips[0], trunk, side),
    far: solveLeg(far, hips[1], trunk, -side),
    arms: [
      [nearArm.elbow, nearArm.wrist],
      [farArm.elbow, farArm.wrist],
    ],
  };
  return skeleton;
}
