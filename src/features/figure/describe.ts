import type { Frame, Leg } from './pose.ts';
import { solve } from './kinematics.ts';

export type Facing = 'right' | 'left';

function heel(leg: Leg, pitch: number): string {
  if (leg.kind === 'free' && Math.abs(pitch) > 30) {
    return 'foot off the floor';
  }
  if (pitch > 3) {
    return 'heel up';
  }
  return pitch < -3 ? 'heel below the toes' : 'heel down';
}

function bend(degrees: number): string {
  if (degrees < 8) {
    return 'knee straight';
  }
  return degrees < 35 ? 'knee bent a little' : 'knee bent';
}

/** How the near leg stands, as a picture's name: "Right leg back, heel down, knee straight". */
export function nameOf(frame: Frame, facing: Facing = 'right'): string {
  const { near, far } = solve(frame);
  const side = facing === 'right' ? 'Right' : 'Left';
  const place = near.ankle[0] < far.ankle[0] - 2 ? 'leg back' : 'leg';
  const knee = frame.near.kind === 'placed' ? 0 : frame.near.knee;
  return `${side} ${place}, ${heel(frame.near, near.pitch)}, ${bend(knee)}`;
}

/** What else the picture shows, in one or two sentences. */
export function detailOf(frame: Frame): string {
  const wall = frame.props.some(({ kind }) => kind === 'wall') ? ['Both hands rest flat on a wall.'] : [];
  const muscle = frame.work?.muscle === 'soleus' ? 'The lower part of the calf' : 'The calf';
  const strain = frame.work && frame.work.strain > 0 ? ', and the tendon below it is pulled taut' : '';
  return [...wall, ...(frame.work ? [`${muscle} is marked${strain}.`] : [])].join(' ');
}
