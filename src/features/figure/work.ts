import * as body from './body.ts';
import type { Layer } from './draw.ts';
import type { Knot, Station } from './outline.ts';
import { beside, limb, smooth } from './outline.ts';
import type { Work } from './pose.ts';
import type { Point } from './vector.ts';

/** The Achilles tendon, from the muscle's end to the heel: slack it follows the skin, taut it is a straight, thicker cord. */
function tendon(strain: number, by: number): Station[] {
  const girth = 0.45 + strain * 0.25;
  const run = [
    [1.5, 2.5],
    [1.6, 2.1],
    [1.74, 1.55],
    [1.86, 1.3],
    [1.98, 1.45],
    [2.06, 1.9],
  ] as const;
  return run.map(([at, depth]) => [at, -(depth - girth) * by, (depth + girth) * by]);
}

function line(chain: readonly Point[], along: readonly (readonly [number, number])[]): string {
  return smooth(
    along.map(([at, behind]): Knot => beside(chain, at, -behind)),
    false,
  );
}

/** The working muscle with its fibres, and its tendon: hatched across when it is strained, so that colour is not the only sign. */
export function drawWork(chain: readonly Point[], { muscle, strain }: Work, by: number): Layer[] {
  const belly = body.muscles[muscle].map(([at, front, back]): Station => [at, front * by, back * by]);
  const fibres = [0.25, 0.5, 0.75].map((share) =>
    line(
      chain,
      belly.slice(1, -1).map(([at, front, back]) => [at, back * share - front * (1 - share)]),
    ),
  );
  const ticks = strain > 0 ? [1.58, 1.65, 1.72, 1.79, 1.86, 1.93] : [];
  const cord = tendon(strain, by);
  const depth = (at: number) => 2.5 - Math.min(1.2, (at - 1.5) * 3.6);
  return [
    { part: 'tendon', className: strain > 0 ? 'tendon taut' : 'tendon', d: limb(chain, cord) },
    ...ticks.map((at) => ({
      part: 'tendon strain',
      className: 'strain',
      d: line(chain, [
        [at - 0.015, depth(at) - 1.1],
        [at + 0.015, depth(at) + 1.1],
      ]),
    })),
    { part: muscle, className: 'muscle', d: limb(chain, belly) },
    { part: 'fibres', className: 'fibre', d: fibres.join('') },
  ];
}
