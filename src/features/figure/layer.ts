import type { Knot, Station } from './outline.ts';
import { beside, smooth } from './outline.ts';
import type { Point } from './vector.ts';
import { add, turn } from './vector.ts';

/** One path of the picture, in painting order. `className` names its colour. */
export interface Layer {
  part: string;
  className: string;
  d: string;
}

export type Side = 'near' | 'far';

export function layer(part: string, className: string, d: string): Layer {
  return { part, className, d };
}

/** The same limb on a slighter or a stouter body. */
export function wide(stations: readonly Station[], by: number): Station[] {
  return stations.map(([at, front, back, corner]) => [at, front * by, back * by, corner]);
}

/** The strip along the back of a limb that the light does not reach. */
export function shade(stations: readonly Station[], depth: number): Station[] {
  return stations.map(([at, , back, corner]) => [at, -back * depth, back, corner]);
}

/** A line from a limb's front edge to its back, as wide as its last station. */
export function across(chain: readonly Point[], stations: readonly Station[], at: number, bend?: number): string {
  const [, front, back] = stations.at(-1) as Station;
  return smooth(
    [front, 0, -back].map((aside) => beside(chain, at, aside, bend)),
    false,
  );
}

/** A shape of its own, turned and set down at a joint. */
export function placed(knots: readonly Knot[], at: Point, degrees: number, closed = true): string {
  return smooth(
    knots.map(([x, y, corner]): Knot => [...add(at, turn([x, y], degrees)), corner]),
    closed,
  );
}
