import type { Knot } from './outline.ts';
import type { Prop } from './pose.ts';
import { box, wall } from './props.ts';

function step(x: number, width: number, height: number): Prop {
  return box('step', 'wood', x, 0, width, height);
}

function bench(x: number, width: number, height: number): Prop[] {
  const legs = [x + 3, x + width - 5].map((at) => box('bench', 'wood', at, 0, 2, height - 3));
  return [...legs, box('bench', 'wood', x, height - 3, width, 3)];
}

/** A handrail from the floor at `foot`, with its top at `height`. */
function rail(x: number, height: number, foot: number): Prop[] {
  return [box('rail', 'rail', x + 4, foot, 1.2, height - foot), box('rail', 'rail', x - 9, height - 1.4, 20, 1.4)];
}

/** A ball or a roller seen from its end. */
function round(kind: 'ball' | 'roller', x: number, y: number, radius: number): Prop {
  const outline = Array.from({ length: 8 }, (_, eighth): Knot => {
    const angle = (eighth * Math.PI) / 4;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
  return { kind, className: kind, outline };
}

/** A thing of an exercise, as its file names it; lengths in hundredths of the body's height. */
export type PropSpec =
  | { kind: 'wall'; x: number }
  | { kind: 'mat'; x: number; width: number }
  | { kind: 'step' | 'bench'; x: number; width: number; height: number }
  | { kind: 'rail'; x: number; height: number; foot: number }
  | { kind: 'ball' | 'roller'; x: number; y: number; radius: number };

/** The outlines of a thing. */
export function propsOf(spec: PropSpec): Prop[] {
  switch (spec.kind) {
    case 'wall':
      return [wall(spec.x)];
    case 'mat':
      return [box('mat', 'mat', spec.x, -1, spec.width, 1)];
    case 'step':
      return [step(spec.x, spec.width, spec.height)];
    case 'bench':
      return bench(spec.x, spec.width, spec.height);
    case 'rail':
      return rail(spec.x, spec.height, spec.foot);
    default:
      return [round(spec.kind, spec.x, spec.y, spec.radius)];
  }
}
