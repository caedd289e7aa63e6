import type { Station } from './outline.ts';

/** Half-widths along the limbs, in hundredths of the body's height: see `Station`. */
export const leg: readonly Station[] = [
  [0, 4.8, 5],
  [0.3, 4.7, 4.9],
  [0.55, 4.3, 4.2],
  [0.78, 3.6, 3.4],
  [0.92, 3.4, 3],
  [1, 3.5, 2.7],
  [1.09, 3, 2.9],
  [1.2, 2.6, 3.7],
  [1.33, 2.4, 4.1],
  [1.48, 2.2, 3.6],
  [1.66, 1.9, 2.5],
  [1.82, 1.8, 1.9],
  [1.94, 1.9, 2],
  [2, 2.2, 2.2],
  [2.06, 2, 2],
];

export const arm: readonly Station[] = [
  [0, 2.8, 2.8],
  [0.3, 2.8, 2.5],
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

export const sleeve: readonly Station[] = [
  [-0.16, 0.9, 1.4],
  [-0.06, 3, 3],
  [0.1, 3.6, 3.5],
  [0.3, 3.5, 3.4],
  [0.53, 3.4, 3.3, 1],
];

/** From shoulder to hip. */
export const shirt: readonly Station[] = [
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

/** From shoulder by the hip down the thigh. */
export const shorts: readonly Station[] = [
  [0.82, 5, 5],
  [0.95, 5.5, 6.3],
  [1.06, 5.7, 7],
  [1.2, 5.6, 6.4],
  [1.36, 5.5, 5.6],
  [1.52, 5.6, 5.4, 1],
];

/** Muscles lie behind the shank: 1 is the knee, 2 the ankle. */
export const muscles: Record<'gastrocnemius' | 'soleus', readonly Station[]> = {
  gastrocnemius: [
    [1.05, -1.2, 1.9],
    [1.12, -0.3, 2.7],
    [1.22, 0.2, 3.3],
    [1.34, 0.1, 3.6],
    [1.46, -0.6, 3.2],
    [1.54, -1.5, 2.5],
  ],
  soleus: [
    [1.2, -1.6, 2.3],
    [1.3, -0.7, 3.3],
    [1.44, -0.1, 3.3],
    [1.58, -0.1, 2.6],
    [1.7, -0.5, 1.7],
    [1.78, -0.9, 1.2],
  ],
};
