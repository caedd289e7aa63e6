import type { Layer } from './layer.ts';
import { layer, wide } from './layer.ts';
import type { Knot, Station } from './outline.ts';
import { beside, limb, smooth } from './outline.ts';
import type { Work } from './pose.ts';
import type { Point } from './vector.ts';

/** The calf's lie behind the shank, the inner thigh's along the thigh: 0 is the hip, 1 the knee, 2 the ankle. */
const muscles: Record<Work['muscle'], readonly Station[]> = {
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
  adductors: [
    [0.36, -0.8, 2.6],
    [0.48, 0.6, 3.6],
    [0.62, 0.9, 3.1],
    [0.76, 0.4, 2.4],
    [0.9, -0.6, 1.6],
  ],
};

const ticks = [1.56, 1.61, 1.66, 1.71, 1.76, 1.81, 1.86, 1.91];

/** How far behind the shank's middle the tendon runs. */
function depth(at: number): number {
  return 2.35 - Math.min(1.05, (at - 1.5) * 3);
}

/** The Achilles tendon, from under the muscle to the heel; a strained one is thicker. */
function tendon(strain: number, by: number): Station[] {
  return [1.5, 1.56, 1.66, 1.76, 1.86, 1.96, 2.06].map((at, index) => {
    const girth = (0.6 + strain * 0.3) * (index ? 1 : 0.3);
    return [at, (girth - depth(at)) * by, (depth(at) + girth) * by];
  });
}

function line(chain: readonly Point[], along: readonly (readonly [number, number])[]): string {
  return smooth(
    along.map(([at, behind]): Knot => beside(chain, at, -behind)),
    false,
  );
}

/** The working muscle with its fibres, and its tendon: hatched across when it is strained, so that colour is not the only sign. */
export function drawWork(chain: readonly Point[], { muscle, strain }: Work, by: number): Layer[] {
  const belly = wide(muscles[muscle], by);
  const fibres = [0.25, 0.5, 0.75].map((share) =>
    line(
      chain,
      belly.slice(1, -1).map(([at, front, back]) => [at, back * share - front * (1 - share)]),
    ),
  );
  const taut = ticks.map((at) =>
    line(chain, [
      [at - 0.02, depth(at) - 0.8],
      [at + 0.02, depth(at) + 0.8],
    ]),
  );
  const flesh = [layer('muscle', 'muscle', limb(chain, belly)), layer('muscle', 'fibre', fibres.join(''))];
  if (muscle === 'adductors') return flesh;
  return [
    layer('tendon', strain > 0 ? 'tendon taut' : 'tendon', limb(chain, tendon(strain, by))),
    ...(strain > 0 ? [layer('tendon', 'strain', taut.join(''))] : []),
    ...flesh,
  ];
}
