import type { SolvedLeg } from './kinematics.ts';
import { bones } from './kinematics.ts';
import type { Layer, Side } from './layer.ts';
import { across, layer, shade, wide } from './layer.ts';
import type { Knot, Station } from './outline.ts';
import { limb, smooth } from './outline.ts';
import type { Person } from './ash.ts';
import type { Work } from './pose.ts';
import type { Point } from './vector.ts';
import { add, turn } from './vector.ts';
import { drawWork } from './work.ts';

/** From hip by knee to ankle; what the shorts and the shoe always cover is left out. */
const bare: readonly Station[] = [
  [0.42, 4.5, 4.6],
  [0.78, 3.6, 3.4],
  [0.92, 3.4, 3],
  [1, 3.5, 2.7],
  [1.09, 3, 2.9],
  [1.2, 2.6, 3.7],
  [1.33, 2.4, 4.1],
  [1.48, 2.2, 3.6],
  [1.66, 1.9, 2.5],
  [1.82, 1.8, 1.9],
  [2, 2.1, 2.1],
];

/** From shoulder by the hip down the thigh. */
const shorts: readonly Station[] = [
  [0.86, 4.2, 3.6],
  [0.96, 5.4, 5.9],
  [1.06, 5.7, 7],
  [1.2, 5.6, 6.4],
  [1.36, 5.5, 5.6],
  [1.52, 5.6, 5.4, 1],
];

/** A shoe about its ankle, x towards the toes. */
const shoe: readonly Knot[] = [
  [-2.7, 1.5, 1],
  [-3.6, 0.4],
  [-4.2, -1.2],
  [-4.3, -2.9],
  [0, -3.3],
  [12, -3.2],
  [12.1, -2.3],
  [10.4, -1.3],
  [7.4, -0.5],
  [4.9, 0.8],
  [2.9, 2.1, 1],
  [1, 1.2],
  [-1, 0.9],
];

const sole: readonly Knot[] = [
  [-4.6, -2.2],
  [-3.8, -2.5],
  [0, -2.7],
  [6, -2.7],
  [11, -2.5],
  [12.4, -2.4],
  [12.3, -3.3],
  [11, -3.9, 1],
  [-3.8, -3.9, 1],
  [-4.6, -3.3],
];

/** The toe cap, the heel's counter and the laces. */
const seams: readonly (readonly Knot[])[] = [
  [
    [8.3, -2.7],
    [9, -1.8],
    [8.5, -0.9],
  ],
  [
    [-1.6, 0.9],
    [-1.2, -1],
    [-2, -2.6],
  ],
  [
    [3.6, 0.2],
    [4.6, 1],
  ],
  [
    [4.7, -0.4],
    [5.7, 0.4],
  ],
  [
    [5.8, -0.9],
    [6.8, -0.2],
  ],
];

/** In front of its ball a foot on the ground stays flat while the heel lifts or drops. */
function shod(knots: readonly Knot[], { ankle, pitch, grounded }: SolvedLeg, closed = true): string {
  const toBall: Point = [bones.ball - bones.ankle[0], -bones.ankle[1]];
  const ball = add(ankle, turn(toBall, pitch));
  const moved = knots.map((knot): Knot => {
    const point = add(knot, toBall, -1);
    return [...add(ball, turn(point, grounded && point[0] > 0 ? 0 : pitch)), knot[2]];
  });
  return smooth(moved, closed);
}

/** A bare leg in its shoe; the working muscle lies under the skin of the near one. */
export function drawLeg(side: Side, solved: SolvedLeg, person: Person, work?: Work): Layer[] {
  const chain = [solved.hip, solved.knee, solved.ankle];
  const stations = wide(bare, person.limb);
  const skin = layer('leg', `skin ${side}`, limb(chain, stations));
  const near = side === 'near' ? [layer('leg', 'skin-shade', limb(chain, shade(stations, 0.35)))] : [];
  return [
    skin,
    ...near,
    ...(work ? drawWork(chain, work, person.limb) : []),
    layer('shoe', `shoe ${side}`, shod(shoe, solved)),
    layer('shoe', 'shoe-line', seams.map((seam) => shod(seam, solved, false)).join('')),
    layer('shoe', `sole ${side}`, shod(sole, solved)),
  ];
}

/** One leg of the shorts, with its half of the seat. */
export function drawShorts(side: Side, shoulder: Point, { hip, knee }: SolvedLeg, person: Person): Layer[] {
  const chain = [shoulder, hip, knee];
  const stations = wide(side === 'far' ? [[0.99, 2.4, 3], [1.13, 4.5, 6], ...shorts.slice(4)] : shorts, person.hip);
  const cloth = layer('shorts', `shorts ${side}`, limb(chain, stations, 7));
  if (side === 'far') {
    return [cloth];
  }
  return [
    cloth,
    layer('shorts', 'shorts-shade', limb(chain, shade(stations, 0.4), 7)),
    layer('shorts', 'seam', across(chain, stations, 1.48, 7)),
  ];
}
