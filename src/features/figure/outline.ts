import type { Point } from './vector.ts';
import { add, between, distance } from './vector.ts';

/** A point of an outline; with a third part of 1 the outline turns sharply there. */
export type Knot = readonly [x: number, y: number, corner?: 0 | 1 | undefined];

/** How wide a limb is at `at`: whole numbers are joints, fractions lie between. Half-widths before and behind the bone. */
export type Station = readonly [at: number, front: number, back: number, corner?: 0 | 1 | undefined];

/** SVG units in one hundredth of the body's height: whole numbers are then fine enough, and short. */
export const scale = 10;

/** A handle may stray this far, in SVG units, when that lets it mirror the one before and go unwritten. */
const stray = 2;

const round = ([x, y]: readonly number[]): [number, number] => [
  Math.round((x ?? 0) * scale),
  Math.round(-(y ?? 0) * scale),
];

/** Path data: `l` where both handles lie on their points, `s` where the first mirrors the one before, else `c`. */
function path(start: readonly number[], steps: readonly (readonly Point[])[]): string {
  let [x, y] = round(start);
  let text = `M${x} ${y}`;
  let [mirrorX, mirrorY] = [0, 0];
  let last = '';
  for (const step of steps) {
    const points = step.map(round).map(([toX, toY]): [number, number] => [toX - x, toY - y]);
    const [first, second, end] = points as [[number, number], [number, number], [number, number]];
    const straight = !first[0] && !first[1] && second[0] === end[0] && second[1] === end[1];
    const mirrored = Math.hypot(first[0] - mirrorX, first[1] - mirrorY) <= stray;
    const command = straight ? 'l' : mirrored ? 's' : 'c';
    const numbers = (straight ? [end] : mirrored ? [second, end] : points).flat().join(' ');
    text += (command === last ? ' ' : command) + numbers;
    last = command;
    [mirrorX, mirrorY] = straight ? [0, 0] : [end[0] - second[0], end[1] - second[1]];
    [x, y] = [x + end[0], y + end[1]];
  }
  return text.replaceAll(' -', '-');
}

/** A smooth curve through the knots as SVG path data, closed unless told otherwise. */
export function smooth(knots: readonly Knot[], closed = true): string {
  const count = knots.length;
  const at = (index: number) =>
    knots[closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] as Knot;
  const handle = (index: number, length: number): Point => {
    const [before, here, after] = [at(index - 1), at(index), at(index + 1)];
    const around = distance(before, here) + distance(here, after);
    return here[2] || !around ? [here[0], here[1]] : add(here, add(after, before, -1), length / 3 / around);
  };
  const steps = knots.slice(closed ? 0 : 1).map((_, step) => {
    const [from, to] = [at(step), at(step + 1)];
    const length = distance(from, to);
    return [handle(step, length), handle(step + 1, -length), [to[0], to[1]] as Point];
  });
  return path([knots[0]?.[0] ?? 0, knots[0]?.[1] ?? 0], steps) + (closed ? 'z' : '');
}

/** Where a limb's middle line is at `at`, and the way forward from it: bends are rounded over `bend` on both sides of a joint. */
function section(chain: readonly Point[], at: number, bend = 4): [Point, Point] {
  const bone = Math.min(chain.length - 2, Math.max(0, Math.floor(at)));
  const joint = Math.round(at);
  const [start, end] = [chain[bone], chain[bone + 1]] as [Point, Point];
  let middle = between(start, end, at - bone);
  let way: Point = add(end, start, -1);
  const [before, here, after] = [chain[joint - 1], chain[joint], chain[joint + 1]];
  const past = here && Math.sign(at - joint) * distance(middle, here);
  if (before && here && after && past !== undefined && Math.abs(past) < bend) {
    const share = (past + bend) / (2 * bend);
    const into = between(here, before, bend / distance(here, before));
    const out = between(here, after, bend / distance(here, after));
    const [a, b] = [between(into, here, share), between(here, out, share)];
    middle = between(a, b, share);
    way = add(b, a, -1);
  }
  const length = Math.hypot(way[0], way[1]) || 1;
  return [middle, [-way[1] / length, way[0] / length]];
}

/** The point of a limb that lies `forward` of its middle line (negative: behind). */
export function beside(chain: readonly Point[], at: number, forward: number, bend?: number): Point {
  const [middle, front] = section(chain, at, bend);
  return add(middle, front, forward);
}

/** The closed outline of a limb: down its front, back up behind. */
export function limb(chain: readonly Point[], stations: readonly Station[], bend?: number): string {
  const front = stations.map(([at, width, , corner]): Knot => [...beside(chain, at, width, bend), corner]);
  const back = stations.map(([at, , width, corner]): Knot => [...beside(chain, at, -width, bend), corner]);
  return smooth([...front, ...back.reverse()]);
}
