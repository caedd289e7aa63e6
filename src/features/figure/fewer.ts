import type { Point } from './vector.ts';
import { add, between, distance } from './vector.ts';

/** One cubic curve: where it begins, its handles, where it ends. A line's handles lie on its ends. */
type Curve = readonly [Point, Point, Point, Point];

/**
 * How far a curve may pass from those that it stands for, in SVG units, two or three of which are a pixel: a fiftieth of
 * its length, so that a nose keeps its tip and a shin its line.
 */
const SLACK = { share: 1 / 50, least: 0.6, most: 1.5 };

/** So many curves become one at most. */
const MOST = 6;

/** So many places of each curve are looked at. */
const LOOKS = 4;

/** A curve that was made is looked at in so many places, and each for so many around where it should be. */
const TRAIL = 32;
const AROUND = 4;

/** A first handle may stray this far when that lets it mirror the one before and go unwritten; as in `outline.ts`. */
const STRAY = 2;

const NUMBERS = { l: 2, s: 4, c: 6 } as const;

function pointOn([a, b, c, d]: Curve, at: number): Point {
  const [ab, bc, cd] = [between(a, b, at), between(b, c, at), between(c, d, at)];
  return between(between(ab, bc, at), between(bc, cd, at), at);
}

/** One line of a path as curves. It begins with `M` and has commands of `outline.ts` alone. */
function read(line: string): Curve[] {
  const curves: Curve[] = [];
  const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
  let [x = 0, y = 0] = numbers(/^M[^a-z]*/.exec(line)?.[0] ?? '');
  let mirror: Point = [0, 0];
  for (const [, command = '', rest = ''] of line.matchAll(/([lsc])([^a-z]*)/g)) {
    const size = NUMBERS[command as keyof typeof NUMBERS];
    const all = numbers(rest);
    for (let from = 0; from < all.length; from += size) {
      const start: Point = [x, y];
      const part = all.slice(from, from + size);
      const to = (index: number): Point => [x + (part[index] ?? 0), y + (part[index + 1] ?? 0)];
      const end = to(size - 2);
      if (command === 'l') curves.push([start, start, end, end]);
      else curves.push([start, command === 's' ? add(start, mirror) : to(0), to(size - 4), end]);
      mirror = command === 'l' ? [0, 0] : add(end, (curves.at(-1) as Curve)[2], -1);
      [x, y] = end;
    }
  }
  return curves;
}

/** The way on from the one point to the other, of length 1; undefined where there is none. */
function way(from: Point, to: Point): Point | undefined {
  const length = distance(from, to);
  return length ? [(to[0] - from[0]) / length, (to[1] - from[1]) / length] : undefined;
}

const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1];

/** The one curve with the same ends and the same ways out that passes nearest, by least squares (Schneider 1990), if it is near enough. */
function asOne(curves: readonly Curve[]): Curve | undefined {
  const [first, last] = [curves[0], curves.at(-1)] as [Curve, Curve];
  const [start, end] = [first[0], last[3]];
  const [out, back] = [way(start, first[1]), way(end, last[2])];
  if (!out || !back) return undefined;
  const places = curves.flatMap((curve) =>
    Array.from({ length: LOOKS }, (_, index) => pointOn(curve, (index + 1) / LOOKS)),
  );
  let whole = 0;
  const gone = places.map((place, index) => (whole += distance(places[index - 1] ?? start, place)));
  const sums = { aa: 0, ab: 0, bb: 0, ar: 0, br: 0 };
  places.forEach((place, index) => {
    const t = (gone[index] ?? 0) / whole;
    const [one, two] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2];
    const rest = add(place, between(start, end, two + t ** 3), -1);
    sums.aa += one * one;
    sums.ab += one * two * dot(out, back);
    sums.bb += two * two;
    sums.ar += one * dot(out, rest);
    sums.br += two * dot(back, rest);
  });
  const { aa, ab, bb, ar, br } = sums;
  const apart = aa * bb - ab * ab;
  const [far, near] = [(ar * bb - br * ab) / apart, (aa * br - ab * ar) / apart];
  if (!(far > 0 && near > 0)) return undefined;
  const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
  const made: Curve = [start, round(add(start, out, far)), round(add(end, back, near)), end];
  const slack = Math.min(SLACK.most, Math.max(SLACK.least, SLACK.share * whole));
  const trail = Array.from({ length: TRAIL + 1 }, (_, index) => pointOn(made, index / TRAIL));
  const isNear = places.every((place, index) => {
    const at = Math.round(((gone[index] ?? 0) / whole) * TRAIL);
    const around = trail.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    return around.some((point, step) => distanceToLine(place, point, around[step + 1] ?? point) <= slack);
  });
  return isNear ? made : undefined;
}

function distanceToLine(place: Point, from: Point, to: Point): number {
  const [along, off] = [add(to, from, -1), add(place, from, -1)];
  const share = dot(off, along) / (dot(along, along) || 1);
  return distance(place, between(from, to, Math.min(1, Math.max(0, share))));
}

/** Whether one curve runs on into the next without a corner. */
function runsOn(before: Curve | undefined, after: Curve | undefined): boolean {
  const [into, out] = [before && way(before[2], before[3]), after && way(after[0], after[1])];
  return into !== undefined && out !== undefined && dot(into, out) > 0.8;
}

function write(curves: readonly Curve[]): string {
  let text = `M${(curves[0]?.[0] ?? []).join(' ')}`;
  let mirror: Point = [0, 0];
  let last = '';
  for (const [start, one, two, end] of curves) {
    const [first, second, whole] = [add(one, start, -1), add(two, start, -1), add(end, start, -1)];
    const isLine = distance(one, start) === 0 && distance(two, end) === 0;
    const isMirrored = distance(first, mirror) <= STRAY;
    const command = isLine ? 'l' : isMirrored ? 's' : 'c';
    const numbers = isLine ? whole : isMirrored ? [...second, ...whole] : [...first, ...second, ...whole];
    text += (command === last ? ' ' : command) + numbers.join(' ');
    last = command;
    mirror = isLine ? [0, 0] : add(end, two, -1);
  }
  return text.replaceAll(' -', '-');
}

function fewerOfLine(line: string): string {
  const curves = read(line);
  const kept: Curve[] = [];
  for (let from = 0; from < curves.length;) {
    let [best, next] = [curves[from] as Curve, from + 1];
    for (let to = from + 2; to <= from + MOST && runsOn(curves[to - 2], curves[to - 1]); to += 1) {
      const one = asOne(curves.slice(from, to));
      if (one) [best, next] = [one, to];
    }
    kept.push(best);
    from = next;
  }
  return write(kept) + (line.endsWith('z') ? 'z' : '');
}

const made = new Map<string, string>();

/**
 * The same drawing in fewer curves: what places joints and stations is more than the line needs to be drawn.
 * @param d path data as `outline.ts` writes it
 * @returns path data that strays from it by a unit and a half at most, a fifth shorter
 */
export function fewerCurves(d: string): string {
  const known = made.get(d) ?? d.replace(/M[^M]*/g, fewerOfLine);
  made.set(d, known);
  return known;
}

/**
 * What stands in a page: fewer curves weigh less. An island draws as many as there are, which is quicker and needs none
 * of this; it leaves those of the page until the figure moves.
 */
export function forPage(d: string): string {
  return import.meta.env.SSR ? fewerCurves(d) : d;
}
