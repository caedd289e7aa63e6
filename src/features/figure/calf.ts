import type { Frame } from './pose.ts';
import { wall } from './props.ts';

export type CalfKind = 'straight' | 'bent';

/** One row a known intensity: the back leg's ankle and knee, the trunk, how far ahead the front foot is, the wall and the hands. */
type Row = readonly [at: number, ankle: number, knee: number, trunk: number, ahead: number, wall: number, palm: number];

const rows: Record<CalfKind, readonly Row[]> = {
  straight: [
    [0, 6, 0, 6, 17, 47, 75],
    [0.5, 12, 0, 9, 17, 49, 75],
    [5, 26, 0, 20, 22, 60, 71],
    [10, 32, 0, 25, 25, 65, 68],
  ],
  bent: [
    [0, 10, 12, 6, 9, 38, 75],
    [0.5, 17, 26, 7, 9, 40, 74],
    [5, 29, 44, 9, 9, 43, 70],
    [10, 34, 52, 11, 9, 44, 67],
  ],
};

/** The deepest row of each kind needs this much floor from the back heel to the wall: one stage for all intensities. */
export const calfReach: Record<CalfKind, number> = { straight: 65, bent: 44 };

function rowAt(kind: CalfKind, intensity: number): readonly number[] {
  const at = Math.min(10, Math.max(0, intensity || 0));
  const table = rows[kind];
  const next = Math.max(
    1,
    table.findIndex((row) => row[0] >= at),
  );
  const [from, to] = [table[next - 1] ?? table[0], table[next]] as readonly [Row, Row];
  const share = (at - from[0]) / (to[0] - from[0]);
  return from.map((value, column) => value + ((to[column] ?? 0) - value) * share);
}

/**
 * The wall stretch of the right calf at an intensity from 0 to 10, clamped; not a number counts as 0. The wall stands at x = 0.
 * The angles illustrate: nobody's ankle is promised to be there.
 */
export function calfPose(kind: CalfKind, intensity: number): Frame {
  const [at = 0, ankle = 0, knee = 0, trunk = 0, ahead = 0, away = 0, palm = 0] = rowAt(kind, intensity);
  return {
    trunk,
    head: trunk * 0.35,
    pelvis: kind === 'straight' ? [2.6, -0.9] : [1.2, -0.2],
    near: { kind: 'planted', foot: [-away, 0], ankle, knee },
    far: { kind: 'placed', foot: [ahead - away, 0] },
    nearArm: { kind: 'placed', palm: [0, palm] },
    farArm: { kind: 'placed', palm: [0, palm + 4] },
    props: [wall(0)],
    work: {
      muscle: kind === 'straight' ? 'gastrocnemius' : 'soleus',
      strain: Math.min(1, Math.max(0, (at - 1) / 4)),
    },
  };
}
