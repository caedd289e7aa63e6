import type { FrontSkeleton } from './front-pose.ts';
import type { Layer } from './layer.ts';
import { layer, placed } from './layer.ts';
import type { Knot } from './outline.ts';
import type { Person } from './ash.ts';
import { add, between, turn } from './vector.ts';

function mirrored(half: readonly Knot[]): Knot[] {
  return [...half, ...[...half].reverse().map(([x, y, corner]): Knot => [-x, y, corner])];
}

/** Half of each about the middle line, from the top down. */
const face = mirrored([
  [1.8, 6.1],
  [4.3, 3.6],
  [4.6, 0],
  [3.8, -3.8],
  [1.7, -6.1],
]);
const ears: readonly Knot[][] = [
  [
    [4.3, 0.9],
    [5.5, 0.8],
    [5.2, -1.4],
    [4.3, -1.6],
  ],
];
const hair = {
  short: [
    [-4.9, 0.8, 1],
    [-5.2, 3.6],
    [-3.4, 6.6],
    [0, 7.5],
    [3.4, 6.6],
    [5.2, 3.6],
    [4.9, 0.8, 1],
    [4.1, 2.6],
    [2.6, 4.2],
    [-1.4, 3.7],
    [-3.9, 2.8],
  ] as const satisfies readonly Knot[],
};
const bun: readonly Knot[] = [
  [-2.6, 6.4],
  [-2.9, 8.6],
  [0, 10],
  [2.9, 8.6],
  [2.6, 6.4],
];
const neck = mirrored([
  [2.6, 4.5],
  [2.6, 1],
  [4.4, -1.4],
]);

/** Half a shirt about the middle of the hips; at the collar the widths are those of the trunk, at the hem of the hips. */
const shirt: readonly Knot[] = [
  [3, 30.6, 1],
  [7.6, 29.2],
  [10, 27],
  [8.6, 21],
  [7.3, 13],
  [8.2, 4],
  [8.9, -0.6, 1],
];

export function drawFrontHead({ head, tilt, collar, trunk }: FrontSkeleton, { name }: Person): Layer[] {
  const ear = ears.flatMap((knots) => [knots, knots.map(([x, y]): Knot => [-x, y])]);
  const throat = between(collar, add(head, turn([0, -6], tilt)), 0.3);
  return [
    ...(name === 'b' ? [layer('hair', 'hair', placed(bun, head, tilt))] : []),
    layer('neck', 'skin', placed(neck, throat, (tilt + trunk) / 2)),
    layer('ear', 'skin-shade', ear.map((knots) => placed(knots, head, tilt)).join('')),
    layer('neck', 'skin-shade', placed(face, add(head, turn([0, -1.6], tilt)), tilt)),
    layer('head', 'skin', placed(face, head, tilt)),
    layer('hair', 'hair', placed(hair.short, head, tilt)),
  ];
}

export function drawFrontShirt({ hips, trunk }: FrontSkeleton, { trunk: by, hip: seat }: Person): Layer[] {
  const girth = shirt.map(([x, y, corner]): Knot => [x * (y > 10 ? by : seat), y, corner]);
  const middle = between(hips[0], hips[1], 0.5);
  const shade: Knot[] = [...girth.map(([x, y, corner]): Knot => [x, y, corner]), [4.6, -0.8, 1], [4.2, 14], [5.4, 26]];
  const way = turn([1, 0], trunk)[1] > 0 ? -1 : 1;
  return [
    layer('shirt', 'shirt', placed(mirrored(girth), middle, trunk)),
    layer(
      'shirt',
      'shirt-shade',
      placed(
        shade.map(([x, y, corner]): Knot => [x * way, y, corner]),
        middle,
        trunk,
      ),
    ),
  ];
}
