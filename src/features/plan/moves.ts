import type { Log } from '../log/entry.ts';
import { addDays, type Day } from './day.ts';
import type { Tenths } from './length.ts';
import { holdOn, stepBack, stepOn, type Plan } from './plan.ts';
import { goesOnFrom } from './read.ts';

/** What a reader decided. */
export type Move = { kind: 'step'; by: Tenths } | { kind: 'hold'; days: 7 | 14; half: boolean } | { kind: 'back' };

/** The plan gone on. A day that has its entry already belongs to the block before. */
export function moved(plan: Plan, move: Move, today: Day, log: Log): Plan {
  const from = log[today] ? addDays(today, 1) : today;
  if (move.kind === 'step') return stepOn(plan, move.by, from);
  if (move.kind === 'back') return stepBack(plan, from);
  return holdOn(plan, move.days, move.half, from);
}

/**
 * What is kept once a reader has decided about the plan that this tab shows. Where another tab has decided meanwhile,
 * what it kept stays: two tabs never make two steps of one.
 */
export function decided(kept: Plan | undefined, shown: Plan, move: Move, today: Day, log: Log): Plan | undefined {
  const unchanged = kept && kept.blocks.length === shown.blocks.length && goesOnFrom(kept, shown);
  return unchanged ? moved(shown, move, today, log) : kept;
}
