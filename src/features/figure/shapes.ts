import type { Knot } from './outline.ts';

/** Shapes of their own, x forward and y up: the head about its middle, a hand about its wrist, a shoe about its ankle. */
export const face: readonly Knot[] = [
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

export const ear: readonly Knot[] = [
  [-0.6, 0.5],
  [0.5, 0.4],
  [0.6, -0.8],
  [-0.1, -1.9],
  [-0.9, -1],
];

/** The hand on a wall, little finger towards us: the palm lies on x = 2.4. */
export const hand: readonly Knot[] = [
  [-1.3, -0.2],
  [-0.7, -1.3],
  [0.8, -1.7],
  [2.1, -1.3],
  [2.4, -0.4],
  [2.4, 2],
  [2.4, 5.9],
  [2, 6.5],
  [1.55, 6],
  [1.2, 3.9],
  [0.6, 2.7],
  [-0.7, 1.2],
];

/** The longer fingers behind the little one. */
export const fingers: readonly Knot[] = [
  [2.4, 2],
  [2.4, 7.9],
  [2, 8.5],
  [1.5, 8],
  [1, 4.6],
  [0.3, 2.6],
];

/** The thumb of the far hand, which is on our side. */
export const thumb: readonly Knot[] = [
  [0.2, 0.4],
  [0, 2.4],
  [0.3, 4.3],
  [0.9, 4.9],
  [1.4, 4.3],
  [1.5, 2.6],
  [1.4, 0.6],
];

export const shoe: readonly Knot[] = [
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

export const sole: readonly Knot[] = [
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

/** The panel over the toes and the line of the laces. */
export const toecap: readonly Knot[] = [
  [8.2, -2.7],
  [8.9, -1.7],
  [8.5, -0.9],
];
