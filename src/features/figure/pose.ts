import type { Knot } from './outline.ts';
import type { Point } from './vector.ts';

/**
 * How a leg gets its place. Angles in degrees: `knee` bends back, `ankle` brings the shin over the toes,
 * `pitch` lifts the heel. A `foot` is the spot under the heel when it stands flat.
 */
export type Leg =
  | { kind: 'planted'; foot: Point; ankle: number; knee: number; pitch?: number }
  | { kind: 'placed'; foot: Point; pitch?: number }
  | { kind: 'free'; hip: number; knee: number; ankle: number };

/** A hand put flat on something at `palm`, or an arm hung by its angles; `tilt` turns the hand from upright. */
export type Arm =
  { kind: 'placed'; palm: Point; tilt?: number } | { kind: 'free'; shoulder: number; elbow: number; tilt?: number };

/** A thing beside the body: its outline, and the class that colours it. `props.ts` makes the usual ones. */
export interface Prop {
  kind: string;
  className: string;
  outline: readonly Knot[];
}

/** The muscle that works, on the near leg. `strain` from 0 to 1 is how taut its tendon is. */
export interface Work {
  muscle: 'gastrocnemius' | 'soleus' | 'adductors';
  strain: number;
}

/**
 * One still of an exercise, seen from the side, facing right, so the near side is the right one.
 * At most one leg is planted and carries the body; without one, `hip` says where the body is.
 */
export interface Frame {
  /** Degrees forward of upright; -90 lies on the back with the head to the left. */
  trunk: number;
  /** Degrees the head nods forward of upright. */
  head: number;
  hip?: Point;
  /** How far a turned pelvis brings the far hip ahead of the near one, and how far up. */
  pelvis?: Point;
  near: Leg;
  far: Leg;
  nearArm: Arm;
  farArm: Arm;
  props: readonly Prop[];
  work?: Work;
}
