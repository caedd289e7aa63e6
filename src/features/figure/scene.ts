import type { Drawing } from './draw.ts';
import { drawFigure } from './draw.ts';
import { drawFront } from './front.ts';
import type { FrontFrame } from './front-pose.ts';
import { solveFront } from './front-pose.ts';
import { solve } from './kinematics.ts';
import type { Person } from './ash.ts';
import type { Frame } from './pose.ts';
import type { PropSpec } from './things.ts';
import { propsOf } from './things.ts';
import type { Knot } from './outline.ts';
import { smooth } from './outline.ts';
import { layer } from './layer.ts';
import type { Point } from './vector.ts';

/** A frame as an exercise's file has it: things are named, not outlined. */
export type Scene =
  | (Omit<Frame, 'props'> & { view: 'side'; props: readonly PropSpec[]; arrows?: Arrows })
  | (Omit<FrontFrame, 'props'> & { view: 'front'; props: readonly PropSpec[]; arrows?: Arrows });

/** Which way things move, each from one point to another. */
type Arrows = readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[];

export type Stage = readonly [left: number, right: number, bottom: number, top: number];

/** Flesh, cloth and shoes reach this far beyond the joints. */
const girth = 9;
/** A wall is cut off here; beyond what stands on it the floor goes on for this much. */
const [above, beyond] = [104, 4];

function joints(scene: Scene): Point[] {
  if (scene.view === 'front') {
    const { hips, shoulders, head, near, far, arms } = solveFront(scene);
    return [head, ...hips, ...shoulders, ...near, ...far, ...arms.flat()];
  }
  const { hip, head, near, far, nearArm, farArm } = solve({ ...scene, props: [] });
  return [hip, head, near.knee, near.ankle, far.knee, far.ankle, nearArm.palm, nearArm.elbow, farArm.palm];
}

/** The room that every one of these frames fits in, so that a figure that moves stays on its spot. */
export function stageOf(scenes: readonly Scene[]): Stage {
  const points = scenes.flatMap(joints);
  const things = scenes.flatMap(({ props }) => props.flatMap(propsOf)).flatMap(({ outline }) => outline);
  const xs = [...points.flatMap(([x]) => [x - girth, x + girth]), ...things.map(([x]) => x)];
  const ys = [...points.map(([, y]) => y + girth), ...things.map(([, y]) => Math.min(above, y + 2))];
  return [Math.min(...xs) - beyond, Math.max(...xs) + beyond, -3, Math.max(...ys)].map(Math.round) as unknown as Stage;
}

/** The picture of a frame, seen from wherever it is to be seen. */
export function drawScene(scene: Scene, stage: Stage, person?: Person): Drawing {
  const props = scene.props.flatMap(propsOf);
  const drawing =
    scene.view === 'front'
      ? drawFront({ ...scene, props }, { person, stage })
      : drawFigure({ ...scene, props }, { person, stage });
  const arrows = (scene.arrows ?? []).map((arrow) => layer('arrow', 'way', arrowOf(arrow)));
  return { ...drawing, layers: [...drawing.layers, ...arrows] };
}

function arrowOf([x, y, toX, toY]: Arrows[number]): string {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [alongX, alongY] = [((toX - x) / length) * 3, ((toY - y) / length) * 3];
  const head = (side: number): Knot => [toX - alongX + alongY * side, toY - alongY - alongX * side, 1];
  const line: Knot[] = [
    [x, y, 1],
    [toX, toY, 1],
  ];
  return smooth(line, false) + smooth([head(0.7), [toX, toY, 1], head(-0.7)], false);
}

/** The frame that lies `share` (0 to 1) of the way from one to the other; what is not a number is taken from the first. */
export function tween<T>(from: T, to: T, share: number): T {
  if (typeof from === 'number' && typeof to === 'number') return (from + (to - from) * share) as T;
  if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return from;
  const mixed = Object.entries(from).map(([key, value]) => [
    key,
    tween(value as unknown, (to as Record<string, unknown>)[key], share),
  ]);
  return (Array.isArray(from) ? mixed.map(([, value]) => value as unknown) : Object.fromEntries(mixed)) as T;
}
