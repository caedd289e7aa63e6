import * as words from '#words/figure.ts';
import type { Frame, Leg } from './pose.ts';
import { solve } from './kinematics.ts';

export type Facing = 'right' | 'left';

function heel(leg: Leg, pitch: number): string {
  if (leg.kind === 'free' && Math.abs(pitch) > 30) return words.foot.off;
  if (pitch > 3) return words.foot.up;
  return pitch < -3 ? words.foot.below : words.foot.down;
}

function bend(degrees: number): string {
  if (degrees < 8) return words.knee.straight;
  return degrees < 35 ? words.knee.little : words.knee.bent;
}

/** How the near leg stands, as a picture's name: "Right leg back, heel down, knee straight". */
export function nameOf(frame: Frame, facing: Facing = 'right'): string {
  const { near, far } = solve(frame);
  const back = near.ankle[0] < far.ankle[0] - 2;
  const knee = frame.near.kind === 'placed' ? 0 : frame.near.knee;
  return words.stance(facing, back, heel(frame.near, near.pitch), bend(knee));
}

/** What else the picture shows, in one or two sentences. */
export function detailOf({ props, work }: Frame): string {
  const wall = props.some(({ kind }) => kind === 'wall') ? [words.handsOnWall] : [];
  const muscle = work?.muscle === 'soleus' ? words.calf.lower : words.calf.whole;
  return [...wall, ...(work ? [words.marked(muscle, work.strain > 0)] : [])].join(' ');
}
