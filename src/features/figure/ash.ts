import type { Knot } from './outline.ts';

/** Who stands there. Colours belong to the style sheet; here is what changes the outline. */
export interface Person {
  /** The style sheet knows the colours by this name. */
  name: string;
  /** Widths of limbs, trunk and hips against the first person's. */
  limb: number;
  trunk: number;
  hip: number;
  hair: readonly Knot[];
}

const short: readonly Knot[] = [
  [5.35, 3.3, 1],
  [4.7, 5.4],
  [2.2, 7],
  [-1.6, 6.9],
  [-4.9, 4.8],
  [-6.1, 1.4],
  [-5.6, -1.2],
  [-4.4, -2.9, 1],
  [-3.2, -1.6],
  [-1.4, -0.4, 1],
  [-0.7, 1.6],
  [0.3, 1.9, 1],
  [1, 3],
  [3, 3.4],
];

/** Who is drawn unless somebody else is asked for; alone here, so that the slider need not carry the others. */
export const ash: Person = { name: 'a', limb: 1, trunk: 1, hip: 1, hair: short };
