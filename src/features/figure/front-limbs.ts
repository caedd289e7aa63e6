import type { FrontFrame, FrontLeg } from './front-pose.ts';
import type { Layer, Side } from './layer.ts';
import { layer, placed, wide } from './layer.ts';
import type { Knot, Station } from './outline.ts';
import { beside, limb, smooth } from './outline.ts';
import type { Person } from './ash.ts';
import type { Point } from './vector.ts';
import { add, between, distance, turn } from './vector.ts';

type Chain = readonly [Point, Point, Point];

/** From hip by knee to ankle; the second width is the outer side. */
const leg: readonly Station[] = [
  [0.4, 4.6, 4.7],
  [0.7, 3.7, 3.9],
  [0.9, 3.1, 3.1],
  [1.02, 3, 3.1],
  [1.16, 2.9, 3],
  [1.34, 3.5, 3.6],
  [1.55, 2.8, 3],
  [1.8, 1.9, 2],
  [2, 2, 2],
];

const arm: readonly Station[] = [
  [0.3, 2.7, 2.7],
  [0.7, 2.3, 2.3],
  [1, 2.1, 2.1],
  [1.25, 2.3, 2.2],
  [1.7, 1.7, 1.7],
  [2, 1.4, 1.4],
  [2.05, 0.8, 0.8],
];

const sleeve: readonly Station[] = [
  [-0.14, 1.6, 1.6],
  [0, 3.1, 3.1],
  [0.2, 3.5, 3.5],
  [0.5, 3.4, 3.4, 1],
];

/** A hand about its wrist, fingers down. */
const hand: readonly Knot[] = [
  [-1.3, 0.6],
  [-1.9, -2],
  [-2, -4.6],
  [-1.2, -7],
  [0.4, -7.4],
  [1.5, -5.6],
  [1.8, -3],
  [1.3, 0.6],
];

/** A shoe about its ankle, toes towards us. */
const shoe: readonly Knot[] = [
  [-2.3, 1.6, 1],
  [-2.7, 0.2],
  [-3.3, -2],
  [-3.3, -3.4],
  [0, -3.9],
  [3.3, -3.4],
  [3.3, -2],
  [2.7, 0.2],
  [2.3, 1.6, 1],
  [0, 1.1],
];

const laces: readonly (readonly Knot[])[] = [
  [
    [-3.1, -1.7],
    [0, -0.7],
    [3.1, -1.7],
  ],
  [
    [-1.2, 0.5],
    [1.2, 0.2],
  ],
];

const sole: readonly Knot[] = [
  [-3.5, -3, 1],
  [0, -3.3],
  [3.5, -3, 1],
  [3.4, -3.9, 1],
  [-3.4, -3.9, 1],
];

/** The inside of the thigh, and the side of the hip above the shorts. */
const muscles: Record<'adductors' | 'abductors', readonly Knot[]> = {
  adductors: [
    [0.08, 1.6],
    [0.16, 3.6],
    [0.36, 4.5],
    [0.58, 4],
    [0.8, 2.9],
    [0.62, 1.7],
    [0.36, 0.7],
    [0.16, 0.5],
  ],
  abductors: [
    [-0.3, 2.4],
    [-0.2, 4],
    [-0.06, 4.9],
    [0.1, 4.9],
    [0.2, 4],
    [0.12, 2.8],
    [-0.04, 1.2],
    [-0.2, 0.9],
  ],
};

/** The angle at which a shoe stands: square to a leg that is lifted, flat when it stands. */
function footTilt([, knee, ankle]: Chain, pose: FrontLeg): number {
  if (pose.kind === 'bent' && pose.stands) return 0;
  return (Math.atan2(knee[0] - ankle[0], knee[1] - ankle[1]) * 180) / Math.PI;
}

/** `out` is 1 where the leg's outer side lies to the right of it as it points down from the trunk. */
export function drawFrontLeg(side: Side, chain: Chain, out: 1 | -1, pose: FrontLeg, { limb: by }: Person): Layer[] {
  const tilt = footTilt(chain, pose);
  const stations = wide(leg, by).map(([at, inner, outer]): Station =>
    out > 0 ? [at, outer, inner] : [at, inner, outer],
  );
  const shaded = stations.map(([at, front, back]): Station => [at, -front * 0.35, back]);
  const set = (knots: readonly Knot[], closed = true) => placed(knots, chain[2], tilt, closed);
  return [
    layer('leg', `skin ${side}`, limb(chain, stations)),
    ...(side === 'near' ? [layer('leg', 'skin-shade', limb(chain, shaded))] : []),
    layer('shoe', `shoe ${side}`, set(shoe)),
    layer('shoe', 'shoe-line', laces.map((lace) => set(lace, false)).join('')),
    layer('shoe', `sole ${side}`, set(sole)),
  ];
}

export function drawFrontShorts(side: Side, hip: Point, knee: Point, trunk: number, { hip: by }: Person): Layer[] {
  const top = add(hip, turn([0, 7], trunk));
  const short = Math.min(1, distance(hip, knee) / 20);
  const stations = wide(
    [
      [0.2, 4.6, 4.6],
      [0.7, 5, 5],
      [1.05, 5.2, 5.2],
      [1.3, 5.3, 5.3],
      [1 + 0.5 / Math.max(0.75, short), 5.3, 5.3, 1],
    ],
    by,
  );
  return [layer('shorts', `shorts ${side}`, limb([top, hip, knee], stations, 4))];
}

export function drawFrontArm(side: Side, chain: Chain, { limb: by }: Person): Layer[] {
  const [, elbow, wrist] = chain;
  const tilt = (Math.atan2(elbow[0] - wrist[0], elbow[1] - wrist[1]) * 180) / Math.PI;
  return [
    layer('arm', `skin ${side}`, limb(chain, wide(arm, by), 3)),
    layer('hand', `skin ${side}`, placed(hand, wrist, tilt)),
    layer('sleeve', `shirt ${side}`, limb(chain, wide(sleeve, by), 3)),
  ];
}

/** The worked muscle with its fibres. */
export function frontWork({ work, side }: FrontFrame, chain: Chain): Layer[] {
  if (!work) return [];
  const way = work.muscle === 'adductors' ? -side : side;
  const belly = muscles[work.muscle];
  const spot = ([at, aside]: Knot): Knot => {
    const base = at < 0 ? add(chain[0], add(chain[1], chain[0], -1), at) : beside(chain, at, 0);
    return [...beside([base, add(base, add(chain[1], chain[0], -1))], 0, way * aside), 0];
  };
  const middle = (share: number): Knot[] =>
    [0, 1, 2, 3, 4].map((index) => {
      const [a, b] = [belly[index] as Knot, belly[(8 - index) % 8] as Knot];
      return [...between([a[0], a[1]], [b[0], b[1]], share), 0] as Knot;
    });
  return [
    layer('muscle', 'muscle', smooth(belly.map(spot))),
    layer('muscle', 'fibre', [0.3, 0.6].map((share) => smooth(middle(share).slice(1, -1).map(spot), false)).join('')),
  ];
}
