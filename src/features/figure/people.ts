import { ash, type Person } from './ash.ts';
import type { Knot } from './outline.ts';

const bun: readonly Knot[] = [
  [4.9, 3.9, 1],
  [3.6, 6.1],
  [0.6, 6.9],
  [-2.6, 6.5],
  [-4.4, 7.6],
  [-7, 7.4],
  [-8.3, 5.2],
  [-7.4, 3],
  [-5.8, 2.4],
  [-5.6, 0],
  [-4.6, -2.2],
  [-3, -2.4],
  [-1.2, -0.8],
  [-0.4, 1.6],
  [1.8, 3.6],
];

const cropped: readonly Knot[] = [
  [3.2, 5.4, 1],
  [1.2, 6.6],
  [-2, 6.3],
  [-4.8, 4.3],
  [-5.8, 1],
  [-5.2, -1.6],
  [-4, -2.6, 1],
  [-2, -1.4],
  [-0.9, 0.4],
  [-0.4, 2.2],
  [0, 4],
];

const bea: Person = { name: 'b', limb: 0.95, trunk: 0.9, hip: 1.04, hair: bun };
const cal: Person = { name: 'c', limb: 1.05, trunk: 1.13, hip: 1.06, hair: cropped };

export const people = { a: ash, b: bea, c: cal };
export type PersonName = keyof typeof people;
