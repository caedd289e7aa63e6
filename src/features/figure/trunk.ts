import type { Skeleton } from './kinematics.ts';
import type { Layer } from './layer.ts';
import { across, layer, placed, shade, wide } from './layer.ts';
import type { Knot, Station } from './outline.ts';
import { beside, limb } from './outline.ts';
import type { Person } from './ash.ts';
import { add, turn } from './vector.ts';

/** The head about its middle, facing right. */
const face: readonly Knot[] = [
  [0.6, 6.2],
  [3.2, 5.6],
  [5, 3.6],
  [5.4, 1.8],
  [5.15, 0.6],
  [6.5, -1.5],
  [5.6, -2.1],
  [5.75, -2.9],
  [5.45, -3.6],
  [5.5, -4.9],
  [4.4, -6],
  [2.4, -5.6],
  [0, -4.1],
  [-1, -2.4],
  [-3.4, -2.6],
  [-5.2, -0.4],
  [-5.4, 2.6],
  [-3, 5.4],
];

const ear: readonly Knot[] = [
  [-0.6, 0.5],
  [0.5, 0.4],
  [0.6, -0.8],
  [-0.1, -1.9],
  [-0.9, -1],
];

/** From the skull to the collar. */
const neck: readonly Station[] = [
  [0, 3, 3],
  [0.5, 2.7, 2.9],
  [0.8, 2.8, 3.4],
  [1.05, 3.4, 4.2],
];

/** The jaw's shadow on the throat. */
const jawShade: readonly Station[] = [
  [0, 3, 3],
  [0.5, 2.7, 0.5],
  [0.66, 2.7, -1.8],
];

/** From shoulder to hip. */
const shirt: readonly Station[] = [
  [-0.12, 1.9, 2.7, 1],
  [-0.05, 3.4, 4.1],
  [0.08, 5.1, 5.6],
  [0.25, 6.2, 6.3],
  [0.42, 6.2, 5.8],
  [0.6, 5.6, 5],
  [0.76, 5.4, 4.9],
  [0.9, 5.7, 6],
  [1.02, 6, 6.9, 1],
];

export function drawHead({ shoulder, hip, head, tilt }: Skeleton, { limb: by, hair }: Person): Layer[] {
  const throat = [add(head, turn([-1.4, -1], tilt)), beside([shoulder, hip], -0.02, 0)];
  return [
    layer('neck', 'skin', limb(throat, wide(neck, by))),
    layer('neck', 'skin-shade', limb(throat, wide(jawShade, by))),
    layer('head', 'skin', placed(face, head, tilt)),
    layer('hair', 'hair', placed(hair, head, tilt)),
    layer('ear', 'skin-shade', placed(ear, head, tilt)),
  ];
}

/** The shirt widens from the trunk's girth at the collar to the hips' at the hem. */
export function drawShirt({ shoulder, hip }: Skeleton, { trunk, hip: seat }: Person): Layer[] {
  const chain = [shoulder, hip];
  const stations = shirt.map(([at, front, back, corner]): Station => {
    const by = trunk + (seat - trunk) * Math.max(0, at);
    return [at, front * by, back * by, corner];
  });
  return [
    layer('shirt', 'shirt', limb(chain, stations)),
    layer('shirt', 'shirt-shade', limb(chain, shade(stations, 0.45))),
    layer('shirt', 'seam', across(chain, stations, 0.99)),
  ];
}
