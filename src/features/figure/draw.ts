import type { Skeleton, SolvedArm, SolvedLeg } from './kinematics.ts';
import { bones, solve } from './kinematics.ts';
import type { Knot, Station } from './outline.ts';
import { beside, limb, scale, smooth } from './outline.ts';
import * as body from './body.ts';
import type { Person, PersonName } from './people.ts';
import { people } from './people.ts';
import type { Frame } from './pose.ts';
import { drawProps } from './props.ts';
import * as shapes from './shapes.ts';
import { drawWork } from './work.ts';
import type { Point } from './vector.ts';
import { add, turn } from './vector.ts';

/** One path of the picture, in painting order. `className` names its colour. */
export interface Layer {
  part: string;
  className: string;
  d: string;
}

export interface Drawing {
  viewBox: string;
  layers: Layer[];
  /** Where a label may point, in the drawing's own units. */
  anchors: Record<'calf' | 'tendon' | 'palm' | 'head' | 'heel', Point>;
}

export interface DrawOptions {
  person?: PersonName;
  /** What must be visible, in hundredths of the body's height: left, right, bottom, top. Without it, the figure and its wall. */
  stage?: readonly [left: number, right: number, bottom: number, top: number];
}

type Side = 'near' | 'far';

function wide(stations: readonly Station[], by: number): Station[] {
  return stations.map(([at, front, back, corner]) => [at, front * by, back * by, corner ?? 0]);
}

/** The strip along the back of a limb that the light does not reach. */
function shade(stations: readonly Station[], depth: number): Station[] {
  return stations.map(([at, , back, corner]) => [at, -back * depth, back, corner ?? 0]);
}

function placed(knots: readonly Knot[], at: Point, degrees: number): string {
  return smooth(knots.map(([x, y, corner]): Knot => [...add(at, turn([x, y], degrees)), corner ?? 0]));
}

/** In front of its ball a foot with a lifted heel stays flat. */
function shod(knots: readonly Knot[], { ankle, pitch }: SolvedLeg, closed = true): string {
  const toBall: Point = [bones.ball - bones.ankle[0], -bones.ankle[1]];
  const ball = add(ankle, turn(toBall, pitch));
  return smooth(
    knots.map(([x, y, corner]): Knot => {
      const point = add([x, y], toBall, -1);
      return [...add(ball, turn(point, point[0] > 0 && pitch > 0 ? 0 : pitch)), corner ?? 0];
    }),
    closed,
  );
}

function drawLeg(side: Side, solved: SolvedLeg, frame: Frame, { limb: by }: Person): Layer[] {
  const chain = [solved.hip, solved.knee, solved.ankle];
  const stations = wide(body.leg, by);
  const layer = (part: string, className: string, d: string): Layer => ({ part: `${side} ${part}`, className, d });
  return [
    layer('leg', `skin ${side}`, limb(chain, stations)),
    ...(side === 'near' ? [layer('leg shade', 'skin-shade', limb(chain, shade(stations, 0.35)))] : []),
    ...(side === 'near' && frame.work ? drawWork(chain, frame.work, by) : []),
    layer('shoe', `shoe ${side}`, shod(shapes.shoe, solved)),
    layer('toecap', 'shoe-line', shod(shapes.toecap, solved, false)),
    layer('sole', `sole ${side}`, shod(shapes.sole, solved)),
  ];
}

function drawShorts(side: Side, { shoulder, hip }: Skeleton, { knee }: SolvedLeg, person: Person): Layer[] {
  const chain = [shoulder, hip, knee];
  const stations = wide(body.shorts, person.hip);
  return [
    { part: `${side} shorts`, className: `shorts ${side}`, d: limb(chain, stations, 7) },
    ...(side === 'near'
      ? [{ part: 'shorts shade', className: 'shorts-shade', d: limb(chain, shade(stations, 0.4), 7) }]
      : []),
  ];
}

function drawArm(side: Side, { shoulder, elbow, wrist, tilt }: SolvedArm, { limb: by }: Person): Layer[] {
  const chain = [shoulder, elbow, wrist];
  const [bare, sleeve] = [wide(body.arm, by), wide(body.sleeve, by)];
  const layer = (part: string, className: string, d: string): Layer => ({ part: `${side} ${part}`, className, d });
  const near = side === 'near';
  return [
    layer('fingers', `skin ${near ? 'middle' : 'far'}`, placed(shapes.fingers, wrist, tilt)),
    layer('arm', `skin ${side}`, limb(chain, bare, 3)),
    ...(near ? [layer('arm shade', 'skin-shade', limb(chain, shade(bare, 0.3), 3))] : []),
    layer('hand', `skin ${side}`, placed(shapes.hand, wrist, tilt)),
    ...(near ? [] : [layer('thumb', 'skin middle', placed(shapes.thumb, wrist, tilt))]),
    layer('sleeve', `shirt ${side}`, limb(chain, sleeve, 3)),
    ...(near ? [layer('sleeve shade', 'shirt-shade', limb(chain, shade(sleeve.slice(1), 0.35), 3))] : []),
  ];
}

function drawTrunk({ shoulder, hip, head, tilt }: Skeleton, person: Person): { neck: Layer[]; shirt: Layer[] } {
  const stations = wide(body.shirt, person.trunk).map((station, index, all): Station => {
    const low = index / all.length;
    const by = 1 + (person.hip / person.trunk - 1) * low;
    return [station[0], station[1] * by, station[2] * by, station[3] ?? 0];
  });
  const chain = [shoulder, hip];
  const throat = [add(head, turn([-1.4, -1], tilt)), beside(chain, -0.02, 0)];
  const neck: Station[] = [
    [0, 3, 3],
    [0.5, 2.7, 2.9],
    [0.8, 2.8, 3.4],
    [1.05, 3.4, 4.2],
  ];
  return {
    neck: [
      { part: 'neck', className: 'skin near', d: limb(throat, wide(neck, person.limb)) },
      {
        part: 'neck shade',
        className: 'skin-shade',
        d: limb(throat, [
          [0, 3, 3],
          [0.5, 2.7, 0.5],
          [0.66, 2.7, -1.8],
        ]),
      },
      { part: 'head', className: 'skin near', d: placed(shapes.face, head, tilt) },
      { part: 'hair', className: 'hair', d: placed(person.hair, head, tilt) },
      { part: 'ear', className: 'skin-shade', d: placed(shapes.ear, head, tilt) },
    ],
    shirt: [
      { part: 'shirt', className: 'shirt near', d: limb(chain, stations) },
      { part: 'shirt shade', className: 'shirt-shade', d: limb(chain, shade(stations, 0.45)) },
    ],
  };
}

/** The picture of a frame: paths from back to front, with round numbers, the same for the same frame everywhere. */
export function drawFigure(frame: Frame, { person: name = 'a', stage }: DrawOptions = {}): Drawing {
  const person: Person = people[name];
  const skeleton = solve(frame);
  const { near, far, nearArm, farArm, head } = skeleton;
  const { neck, shirt } = drawTrunk(skeleton, person);
  const calf = [near.hip, near.knee, near.ankle];
  const [left, right, bottom, top] = stage ?? [near.ankle[0] - 12, 8, -3, 104];
  const paper = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(-y * scale)];
  return {
    viewBox: [left * scale, -top * scale, (right - left) * scale, (top - bottom) * scale].map(Math.round).join(' '),
    layers: [
      ...drawProps(frame.props, left, right),
      ...drawArm('far', farArm, person),
      ...drawLeg('far', far, frame, person),
      ...drawShorts('far', skeleton, far, person),
      ...neck,
      ...drawLeg('near', near, frame, person),
      ...drawShorts('near', skeleton, near, person),
      ...shirt,
      ...drawArm('near', nearArm, person),
    ],
    anchors: {
      calf: paper(beside(calf, frame.work?.muscle === 'soleus' ? 1.5 : 1.32, -3.2)),
      tendon: paper(beside(calf, 1.82, -1.6)),
      palm: paper(nearArm.palm),
      head: paper(head),
      heel: paper(add(near.ankle, bones.ankle, -1)),
    },
  };
}
