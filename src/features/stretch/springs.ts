import type { Knot } from '../figure/outline.ts';
import { scale, smooth } from '../figure/outline.ts';

/** The picture of muscle and tendon in one line, in the figure's units: a soft spring above, a stiff rope below. */
export interface Springs {
  coil: string;
  rope: string;
  /** Across the rope, so that its tension is not told by width alone. */
  strands: string;
  /** How thick the rope is, in SVG units. */
  girth: number;
  /** What the pair hangs from, and what hangs on it. */
  ends: string;
  /** The middle of the spring and of the rope, in SVG units. */
  labels: readonly [calf: number, tendon: number];
}

const turns = 7;
const side = 4.2;

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** How far the spring is open, the rope still slack and already taut, each 0 to 1, at an intensity of 0 to 10. */
export function pull(intensity: number): { open: number; slack: number; taut: number } {
  return {
    open: 0.55 * clamp(intensity) + 0.45 * clamp((intensity - 1) / 6),
    slack: 1 - clamp((intensity - 1) / 2.5),
    taut: clamp((intensity - 3) / 4),
  };
}

function bar(x: number, y: number): string {
  return smooth(
    [
      [x - side, y, 1],
      [x + side, y, 1],
    ],
    false,
  );
}

/** Hangs the pair from (x, y); everything below 1 happens in the spring. */
export function springs(intensity: number, x: number, y: number): Springs {
  const { open, slack, taut } = pull(intensity);
  const length = 14 + 16 * open;
  const end = y - 2 - length;
  const loops = Array.from({ length: turns * 2 }, (_, half): Knot => [
    x + (half % 2 ? side : -side),
    y - 2 - (length * (half + 0.5)) / (turns * 2),
  ]);
  const reach = 19 + 2.5 * (1 - slack);
  const sway = [0, 2.1, -1.8, 1.4, 0].map((aside, fifth): Knot => [x + aside * slack, end - (reach * fifth) / 4]);
  const strands = Array.from({ length: 9 }, (_, at): string => {
    const down = end - reach * (at + 1) * 0.1;
    return smooth(
      [
        [x - 0.8, down - 0.4],
        [x + 0.8, down + 0.4],
      ],
      false,
    );
  });
  const foot = end - reach;
  return {
    coil: smooth([[x, y], [x, y - 1.4], ...loops, [x, end + 0.4], [x, end]], false),
    rope: smooth(sway, false),
    strands: taut > 0 ? strands.join('') : '',
    girth: Math.round(7 + 10 * taut),
    labels: [(length / 2 + 2 - y) * scale, (length + 2 + reach / 2 - y) * scale],
    ends: bar(x, y) + bar(x, foot),
  };
}
