import { drawArm } from './arm.ts';
import { bones, solve } from './kinematics.ts';
import type { Layer } from './layer.ts';
import { layer } from './layer.ts';
import { drawLeg, drawShorts } from './leg.ts';
import { beside, scale, smooth } from './outline.ts';
import type { Person } from './people.ts';
import { ash } from './people.ts';
import type { Frame } from './pose.ts';
import { floor } from './props.ts';
import { drawHead, drawShirt } from './trunk.ts';
import type { Point } from './vector.ts';
import { add } from './vector.ts';

export interface Drawing {
  /** Whose colours the style sheet takes. */
  person: string;
  viewBox: string;
  layers: Layer[];
  /** Where a label may point, in the drawing's own units. */
  anchors: Record<'calf' | 'tendon' | 'palm' | 'head' | 'heel', Point>;
}

export interface DrawOptions {
  person?: Person | undefined;
  /** What must be visible, in hundredths of the body's height: left, right, bottom, top. Without it, the figure and its wall. */
  stage?: readonly [left: number, right: number, bottom: number, top: number] | undefined;
}

/** The picture of a frame: paths from back to front, with round numbers, the same for the same frame everywhere. */
export function drawFigure(frame: Frame, { person = ash, stage }: DrawOptions = {}): Drawing {
  const skeleton = solve(frame);
  const { near, far, nearArm, farArm, head, shoulder } = skeleton;
  const calf = [near.hip, near.knee, near.ankle];
  const [left, right, bottom, top] = stage ?? [near.ankle[0] - 12, 8, -3, 104];
  const paper = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(-y * scale)];
  return {
    person: person.name,
    viewBox: [left * scale, -top * scale, (right - left) * scale, (top - bottom) * scale].map(Math.round).join(' '),
    layers: [
      ...[floor(left, right), ...frame.props].map(({ kind, className, outline }) =>
        layer(kind, className, smooth(outline)),
      ),
      ...drawArm('far', farArm, person),
      ...drawLeg('far', far, person),
      ...drawShorts('far', shoulder, far, person),
      ...drawHead(skeleton, person),
      ...drawLeg('near', near, person, frame.work),
      ...drawShorts('near', shoulder, near, person),
      ...drawShirt(skeleton, person),
      ...drawArm('near', nearArm, person),
    ],
    anchors: {
      calf: paper(beside(calf, 1.33, -3.2)),
      tendon: paper(beside(calf, 1.82, -1.6)),
      palm: paper(nearArm.palm),
      head: paper(head),
      heel: paper(add(near.ankle, bones.ankle, -1)),
    },
  };
}
