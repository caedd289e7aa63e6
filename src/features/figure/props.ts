import type { Knot } from './outline.ts';
import type { Prop } from './pose.ts';

function box(kind: string, className: string, x: number, y: number, width: number, height: number): Prop {
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

export function step(x: number, width: number, height: number): Prop {
  return box('step', 'wood', x, 0, width, height);
}

export function bench(x: number, width: number, height: number): Prop {
  return box('bench', 'wood', x, height - 2.5, width, 2.5);
}

/** A handrail from the floor at `foot`, with its top at `height`. */
export function rail(x: number, height: number, foot = 0): Prop[] {
  return [box('rail', 'rail', x + 4, foot, 1.2, height - foot), box('rail', 'rail', x - 9, height - 1.4, 20, 1.4)];
}

/** A ball or a roller seen from its end. */
export function round(kind: 'ball' | 'roller', x: number, y: number, radius: number): Prop {
  const outline = Array.from({ length: 8 }, (_, eighth): Knot => {
    const angle = (eighth * Math.PI) / 4;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
  return { kind, className: 'wood', outline };
}
