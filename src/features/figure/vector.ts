/** A point or a direction, x to the right and y up, in hundredths of the body's height. */
export type Point = readonly [x: number, y: number];

/** Anything that begins with a point. */
type Where = readonly [x: number, y: number, ...more: unknown[]];

const radians = Math.PI / 180;

/** A step of `length` that leans `degrees` forward (to the right) of straight up. */
export function up(degrees: number, length: number): Point {
  return [Math.sin(degrees * radians) * length, Math.cos(degrees * radians) * length];
}

/** A step of `length` that swings `degrees` forward (to the right) of straight down. */
export function down(degrees: number, length: number): Point {
  return [Math.sin(degrees * radians) * length, -Math.cos(degrees * radians) * length];
}

export function add(a: Where, b: Where, times = 1): Point {
  return [a[0] + b[0] * times, a[1] + b[1] * times];
}

export function between(a: Point, b: Point, share: number): Point {
  return add(a, [b[0] - a[0], b[1] - a[1]], share);
}

export function distance(a: Where, b: Where): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Turns a point about the origin, clockwise for positive degrees, as a heel lifts or a head nods. */
export function turn([x, y]: Point, degrees: number): Point {
  const [sin, cos] = up(degrees, 1);
  return [x * cos + y * sin, y * cos - x * sin];
}
