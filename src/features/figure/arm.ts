import type { SolvedArm } from './kinematics.ts';
import type { Layer, Side } from './layer.ts';
import { across, layer, placed, shade, wide } from './layer.ts';
import type { Knot, Station } from './outline.ts';
import { limb } from './outline.ts';
import type { Person } from './ash.ts';

/** From under the sleeve by the elbow to the wrist. */
const bare: readonly Station[] = [
  [0.35, 2.7, 2.4],
  [0.6, 2.5, 2.3],
  [0.85, 2.1, 2.1],
  [1, 2, 2.2],
  [1.18, 2.4, 2],
  [1.35, 2.4, 1.9],
  [1.65, 1.8, 1.6],
  [1.9, 1.4, 1.4],
  [2, 1.3, 1.3],
  [2.06, 0.8, 0.8],
];

const sleeve: readonly Station[] = [
  [-0.16, 0.9, 1.4],
  [-0.06, 3, 3],
  [0.1, 3.6, 3.5],
  [0.3, 3.5, 3.4],
  [0.53, 3.4, 3.3, 1],
];

/** The underside of the sleeve, from the armpit to the hem. */
const sleeveShade: readonly Station[] = [
  [0.04, -3.1, 3.2],
  [0.16, -2, 3.4],
  [0.34, -1.1, 3.4],
  [0.53, -0.9, 3.3, 1],
];

/** The hand on a wall: the palm and the fingers lie on x = 2.4. */
const hand: readonly Knot[] = [
  [-2, -1.2],
  [-0.2, -1.7],
  [1.7, -2],
  [2.4, -1.1],
  [2.4, 3],
  [2.4, 7.9],
  [2.05, 8.6],
  [1.5, 8.2],
  [1.1, 6],
  [0.7, 4.1],
  [-0.1, 2.8],
  [-1.5, 1],
];

/** The little finger, on our side of a near hand. */
const finger: readonly Knot[] = [
  [0.9, 2],
  [1, 4.2],
  [1.2, 5.8],
  [1.65, 6.4],
  [2.1, 5.9],
  [2.15, 4],
  [2.1, 1.6],
];

/** The thumb, on our side of a far hand. */
const thumb: readonly Knot[] = [
  [-0.4, 0.8],
  [-0.9, 2.4],
  [-1.1, 3.8],
  [-0.8, 4.6],
  [-0.2, 4.2],
  [0.1, 3],
  [0.6, 1.8],
];

/** An arm with its hand and sleeve. */
export function drawArm(side: Side, { shoulder, elbow, wrist, tilt }: SolvedArm, { limb: by }: Person): Layer[] {
  const chain = [shoulder, elbow, wrist];
  const [skin, cloth] = [wide(bare, by), wide(sleeve, by)];
  const near = side === 'near';
  const layers = [
    layer('arm', `skin ${side}`, limb(chain, skin, 3)),
    layer('arm', 'skin-shade', limb(chain, shade(skin, 0.3), 3)),
    layer('hand', `skin ${side}`, placed(hand, wrist, tilt)),
    layer('hand', `finger ${side}`, placed(near ? finger : thumb, wrist, tilt, false)),
    layer('sleeve', `shirt ${side}`, limb(chain, cloth, 3)),
    layer('sleeve', 'shirt-shade', limb(chain, wide(sleeveShade, by), 3)),
    layer('sleeve', 'seam', across(chain, cloth, 0.48, 3)),
  ];
  return near ? layers : layers.filter(({ className }) => /far/.test(className));
}
