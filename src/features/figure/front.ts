import type { Drawing, DrawOptions } from './draw.ts';
import { drawFrontArm, drawFrontLeg, drawFrontShorts, frontWork } from './front-limbs.ts';
import { drawFrontHead, drawFrontShirt } from './front-trunk.ts';
import type { FrontFrame } from './front-pose.ts';
import { solveFront } from './front-pose.ts';
import { layer } from './layer.ts';
import { beside, scale, smooth } from './outline.ts';
import { ash } from './ash.ts';
import { floor } from './props.ts';
import type { Point } from './vector.ts';
import { between } from './vector.ts';

/** The picture of a body seen from the front: paths from back to front. */
export function drawFront(frame: FrontFrame, { person = ash, stage = [-30, 30, -3, 104] }: DrawOptions = {}): Drawing {
  const skeleton = solveFront(frame);
  const { hips, shoulders, near, far, arms } = skeleton;
  const [left, right, bottom, top] = stage;
  const paper = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(-y * scale)];
  const nearChain = [hips[0], ...near] as const;
  const farChain = [hips[1], ...far] as const;
  const out = frame.side;
  const across = frame.far.kind === 'bent' && frame.far.across === true;
  const depth = across ? 'near' : 'far';
  const other = [
    ...drawFrontLeg(depth, farChain, -out as 1 | -1, frame.far, person),
    ...drawFrontShorts(depth, hips[1], far[0], frame.trunk, person),
  ];
  const worked = frontWork(frame, nearChain);
  return {
    person: person.name,
    viewBox: [left * scale, -top * scale, (right - left) * scale, (top - bottom) * scale].map(Math.round).join(' '),
    layers: [
      ...[floor(left, right), ...frame.props.filter(({ kind }) => kind !== 'ball')].map(
        ({ kind, className, outline }) => layer(kind, className, smooth(outline)),
      ),
      ...(across ? [] : other),
      ...drawFrontHead(skeleton, person),
      ...drawFrontLeg('near', nearChain, out, frame.near, person),
      ...drawFrontShorts('near', hips[0], near[0], frame.trunk, person),
      ...(frame.work?.muscle === 'adductors' ? worked : []),
      ...frame.props
        .filter(({ kind }) => kind === 'ball')
        .map(({ kind, className, outline }) => layer(kind, className, smooth(outline))),
      ...(across ? other : []),
      ...drawFrontShirt(skeleton, person),
      ...(frame.work?.muscle === 'abductors' ? worked : []),
      ...drawFrontArm('near', [shoulders[1], ...arms[1]], person),
      ...drawFrontArm('near', [shoulders[0], ...arms[0]], person),
    ],
    anchors: {
      calf: paper(between(near[0], near[1], 0.3)),
      thigh: paper(beside(nearChain, 0.45, -out * 2.4)),
      hip: paper(beside(nearChain, 0, out * 3.4)),
    },
  };
}
