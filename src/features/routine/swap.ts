import type { Part, Segment } from '../hold/timeline.ts';
import type { Step } from './dose.ts';
import type { Guide } from './guide.ts';

/** An easier exercise that stands in for the rest of a step. It follows that step, as one of its own. */
export interface Swap {
  /** The step that was left, from 0, counted with the swaps before it. */
  step: number;
  /** The id of the easier exercise. */
  to: string;
  /** Only the right leg is left to do. */
  rightOnly: boolean;
}

/** The steps with every swap in its place. One whose exercise is unknown, or whose step there is not, is left out. */
export function withSwaps(steps: readonly Step[], swaps: readonly Swap[], guides: readonly Guide[]): Step[] {
  const all = [...steps];
  for (const { step, to, rightOnly } of swaps) {
    const guide = guides.find(({ id }) => id === to);
    if (!guide || step >= all.length) continue;
    const { dose } = guide;
    const sides: Part[] = ['right'];
    const easier: Step = { guide, choice: { exercise: to }, dose };
    all.splice(step + 1, 0, rightOnly && dose.perSide ? { ...easier, sides } : easier);
  }
  return all;
}

/** What is left of the step at this place of the plan: the right leg alone? */
export function isRightOnly(plan: readonly Segment[], place: number): boolean {
  const step = plan[place]?.step;
  return plan.slice(place).every((segment) => segment.step !== step || segment.side === 'right');
}

/** The steps that wait, once another stands behind `step`. The new one always waits: whoever was hurt begins it. */
export function gatesWith(gates: readonly number[], step: number): number[] {
  const moved = gates.map((gate) => (gate > step ? gate + 1 : gate));
  return [...moved, step + 1].sort((a, b) => a - b);
}

/** The exercises of this site that a guide calls easier. */
export function easierOf({ easier }: Guide, guides: readonly Guide[]): Guide[] {
  const ids = easier.map(({ to }) => to);
  return guides.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
