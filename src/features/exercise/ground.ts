import { bones, solve } from '../figure/kinematics.ts';
import { solveFront } from '../figure/front-pose.ts';
import type { Leg } from '../figure/pose.ts';
import type { PropSpec } from '../figure/things.ts';
import type { Scene } from '../figure/scene.ts';
import type { Point } from '../figure/vector.ts';
import { add, distance, turn } from '../figure/vector.ts';

/** How far a sole or a palm may be from what it rests on, in hundredths of the body's height. */
const slack = 0.5;

/** The height of whatever stands under `x`: a step or a bench, else the floor. */
function groundAt(x: number, props: readonly PropSpec[]): number {
  const under = props.filter((prop) => prop.kind === 'step' && x >= prop.x && x <= prop.x + prop.width);
  return Math.max(0, ...under.map((prop) => (prop.kind === 'step' ? prop.height : 0)));
}

function footFaults(name: string, leg: Leg, ankle: Point, pitch: number, props: readonly PropSpec[]): string[] {
  if (leg.kind === 'free') return [];
  const toBall: Point = [bones.ball - bones.ankle[0], -bones.ankle[1]];
  const ball = add(ankle, turn(toBall, pitch));
  const faults = [];
  const goal = add(leg.foot, [bones.ball, 0]);
  const ground = groundAt(ball[0], props);
  if (Math.abs(ball[1] - ground) > slack || distance(ball, goal) > slack) {
    faults.push(`${name}: the ball of the foot is ${off(ball[1] - ground)} the ground, or out of the leg's reach.`);
  }
  const heel = add(ball, turn([-bones.ball, 0], pitch));
  const lifted = Math.abs(pitch) > 0;
  const edge = groundAt(heel[0], props) < ground;
  if (!lifted && !edge && Math.abs(heel[1] - ground) > slack) {
    faults.push(`${name}: the heel is ${off(heel[1] - ground)} the ground.`);
  }
  return faults;
}

function off(by: number): string {
  return `${Math.abs(by).toFixed(1)} units ${by < 0 ? 'under' : 'above'}`;
}

/** What a palm may lie on: the face of a wall, the top of a rail, the floor. */
function palmFault(name: string, [x, y]: Point, props: readonly PropSpec[]): string[] {
  const near = props.some((prop) => {
    if (prop.kind === 'wall') return Math.abs(x - prop.x) <= slack;
    return prop.kind === 'rail' && Math.abs(y - prop.height) <= slack && x >= prop.x - 9 && x <= prop.x + 11;
  });
  return near || Math.abs(y) <= slack ? [] : [`${name}: the hand does not rest on the wall, the rail or the floor.`];
}

/** One sentence for each foot or hand that hangs in the air or sinks into something. */
export function groundFaults(scene: Scene): string[] {
  if (scene.view === 'front') {
    const { near, far } = solveFront(scene);
    return (['near', 'far'] as const).flatMap((name) => {
      const leg = scene[name];
      const [, ankle] = name === 'near' ? near : far;
      const by = ankle[1] - bones.ankle[1];
      const stands = leg.kind === 'bent' && leg.stands === true;
      return stands && Math.abs(by) > slack ? [`${name}: the sole is ${off(by)} the floor.`] : [];
    });
  }
  const { near, far, nearArm, farArm } = solve({ ...scene, props: [] });
  return [
    ...footFaults('near', scene.near, near.ankle, near.pitch, scene.props),
    ...footFaults('far', scene.far, far.ankle, far.pitch, scene.props),
    ...(scene.nearArm.kind === 'placed' ? palmFault('nearArm', nearArm.palm, scene.props) : []),
    ...(scene.farArm.kind === 'placed' ? palmFault('farArm', farArm.palm, scene.props) : []),
  ];
}
