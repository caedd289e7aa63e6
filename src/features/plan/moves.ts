import type { Log } from '../log/entry.ts';
import { addDays, type Day } from './day.ts';
import type { Tenths } from './length.ts';
import { holdOn, stepBack, stepOn, type Plan } from './plan.ts';

/** What a reader decided. */
export type Move = { kind: 'step'; by: Tenths } | { kind: 'hold'; days: 7 | 14; half: boolean } | { kind: 'back' };

/** The plan gone on. A day that has its entry already belongs to the block before. */
export function moved(plan: Plan, move: Move, today: Day, log: Log): Plan {
  const from = log[today] ? addDays(today, 1) : today;
  if (move.kind === 'step') return stepOn(plan, move.by, from);
  if (move.kind === 'back') return stepBack(plan, from);
  return holdOn(plan, move.days, move.half, from);
}
