import { drawArm } from './arm.ts';
import { solve } from './kinematics.ts';
import type { Layer } from './layer.ts';
import { layer } from './layer.ts';
import { drawLeg, drawShorts } from './leg.ts';
import { beside, scale, smooth } from './outline.ts';
import type { Person } from './ash.ts';
import { ash } from './ash.ts';
import type { Frame, Prop } from './pose.ts';
import { floor } from './props.ts';
import { drawHead, drawShirt } from './trunk.ts';
import { drawWork } from './work.ts';
import type { Point } from './vector.ts';
import { between as middle } from './vector.ts';

export interface Drawing {
  /** Whose colours the style sheet takes. */
  person: string;
  viewBox: string;
  layers: Layer[];
  /** Where a label may point, in the drawing's own units. */
  anchors: Record<'calf' | 'thigh' | 'hip', Point>;
}

export interface DrawOptions {
  person?: Person | undefined;
  /** What must be visible, in hundredths of the body's height: left, right, bottom, top. Without it, the figure and its wall. */
  stage?: readonly [left: number, right: number, bottom: number, top: number] | undefined;
}

/** What lies between the legs. */
const between = new Set(['ball', 'roller']);

function drawProps(props: readonly Prop[]): Layer[] {
  return props.map(({ kind, className, outline }) => layer(kind, className, smooth(outline)));
}

/** The picture of a frame: paths from back to front, with round numbers, the same for the same frame everywhere. */
export function drawFigure(frame: Frame, { person = ash, stage }: DrawOptions = {}): Drawing {
  const skeleton = solve(frame);
  const { near, far, nearArm, farArm, shoulder } = skeleton;
  const calf = [near.hip, near.knee, near.ankle];
  // What works under the shorts is drawn on them.
  const over = frame.work?.muscle === 'adductors';
  const [left, right, bottom, top] = stage ?? [near.ankle[0] - 12, 8, -3, 104];
  const paper = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(-y * scale)];
  return {
    person: person.name,
    viewBox: [left * scale, -top * scale, (right - left) * scale, (top - bottom) * scale].map(Math.round).join(' '),
    layers: [
      ...drawProps([floor(left, right), ...frame.props].filter(({ kind }) => !between.has(kind))),
      ...drawArm('far', farArm, person),
      ...drawLeg('far', far, person),
      ...drawShorts('far', shoulder, far, person),
      ...drawHead(skeleton, person),
      ...drawProps(frame.props.filter(({ kind }) => between.has(kind))),
      ...drawLeg('near', near, person, over ? undefined : frame.work),
      ...drawShorts('near', shoulder, near, person),
      ...(over && frame.work ? drawWork(calf, frame.work, person.limb) : []),
      ...drawShirt(skeleton, person),
      ...drawArm('near', nearArm, person),
    ],
    anchors: {
      calf: paper(beside(calf, 1.33, -3.2)),
      thigh: paper(middle(near.hip, near.knee, 0.6)),
      hip: paper(near.hip),
    },
  };
}
