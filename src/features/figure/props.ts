import type { Prop } from './pose.ts';

/** A box whose lower left corner stands at x, y. */
export function box(kind: string, className: string, x: number, y: number, width: number, height: number): Prop {
  const corners = [
    [x, y, 1],
    [x + width, y, 1],
    [x + width, y + height, 1],
    [x, y + height, 1],
  ] as const;
  return { kind, className, outline: corners };
}

/** The floor's line from `left` to `right`; its top is at 0. */
export function floor(left: number, right: number): Prop {
  return box('floor', 'floor', left, -0.5, right - left, 0.5);
}

/** A wall whose near face stands at `x`. */
export function wall(x: number): Prop {
  return box('wall', 'wall', x, 0, 5, 130);
}
