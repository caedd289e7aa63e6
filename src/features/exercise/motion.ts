import { drawScene, tween, type Scene, type Stage } from '../figure/scene.ts';
import { people, type PersonName } from '../figure/people.ts';

/** A movement as its picture carries it. */
export interface Motion {
  person: PersonName;
  stage: Stage;
  /** Seconds from the first frame to the last. */
  seconds: number;
  from: Scene;
  to: Scene;
}

/** How often a movement is shown before it rests. */
export const loops = 3;
/** Seconds that it stays at either end. */
const pause = 0.6;

/** Where a movement is after so many seconds: 0 at its first frame, 1 at its last, where it also ends. */
export function shareAt(elapsed: number, seconds: number): number {
  const loop = 2 * (seconds + pause);
  if (elapsed >= length(seconds)) return 1;
  const at = elapsed % loop;
  const share = at < seconds + pause ? at / seconds : 1 - (at - seconds - pause) / seconds;
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
}

/** Seconds that a movement takes in all: it ends at its last frame, not at its first. */
export function length(seconds: number): number {
  return loops * 2 * (seconds + pause) - seconds - pause;
}

/** The picture's paths at a share of the way. */
export function layersAt({ from, to, stage, person }: Motion, share: number) {
  return drawScene(tween(from, to, share), stage, people[person]).layers;
}
