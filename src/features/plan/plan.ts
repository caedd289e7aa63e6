import { addDays, daysFrom, laterOf, type Day } from './day.ts';
import { CAP, type Tenths, type Unit } from './length.ts';

/** A stretch of days at one distance. */
export interface Block {
  /** The first day. */
  start: Day;
  /** From the back foot's toe to the wall, in tenths of a millimetre. */
  distance: Tenths;
  /** 14, or 7 where a block at the same distance is held a little longer. */
  days: 7 | 14;
  /** Half as many holds, because something hurt. */
  half: boolean;
}

/** What was decided so far; the last block is the one that runs. Never empty. */
export interface Plan {
  unit: Unit;
  blocks: readonly Block[];
}

const BLOCK_DAYS = 14;
/** The whole way out, beyond the first distance: five steps after the first block. */
export const CEILING: Tenths = 5 * CAP;
/** Blocks of one plan, with all that are repeated; then a new plan is begun. */
export const MAX_BLOCKS = 26;

export type Standing =
  { kind: 'early'; inDays: number } | { kind: 'running'; day: number; of: number } | { kind: 'over'; since: number };

export function beginPlan(start: Day, distance: Tenths, unit: Unit): Plan {
  return { unit, blocks: [{ start, distance, days: BLOCK_DAYS, half: false }] };
}

export function firstOf({ blocks }: Plan): Block {
  const [first] = blocks;
  if (!first) throw new Error('A plan has at least one block.');
  return first;
}

export function lastOf(plan: Plan): Block {
  return plan.blocks.at(-1) ?? firstOf(plan);
}

/** The day after a block's last. */
export function endOf({ start, days }: Block): Day {
  return addDays(start, days);
}

export function standingAt(plan: Plan, today: Day): Standing {
  const block = lastOf(plan);
  const passed = daysFrom(block.start, today);
  if (passed < 0) return { kind: 'early', inDays: -passed };
  if (passed < block.days) return { kind: 'running', day: passed + 1, of: block.days };
  return { kind: 'over', since: passed - block.days };
}

/** How far the next step may go: half an inch, or what is left of the whole way. */
export function roomOf(plan: Plan): Tenths {
  return Math.max(0, Math.min(CAP, firstOf(plan).distance + CEILING - lastOf(plan).distance));
}

export function isFull({ blocks }: Plan): boolean {
  return blocks.length >= MAX_BLOCKS;
}

function add(plan: Plan, block: Block): Plan {
  return isFull(plan) ? plan : { ...plan, blocks: [...plan.blocks, block] };
}

/** The next block, so much further, never more than there is room for and never before the last one's days are over. */
export function stepOn(plan: Plan, step: Tenths, today: Day): Plan {
  const before = lastOf(plan);
  const kept = Math.min(roomOf(plan), Math.max(0, Math.floor(step)));
  const start = laterOf(today, endOf(before));
  return add(plan, { start, distance: before.distance + kept, days: BLOCK_DAYS, half: false });
}

/** The same distance again. */
export function holdOn(plan: Plan, days: 7 | 14, half: boolean, today: Day): Plan {
  const before = lastOf(plan);
  return add(plan, { start: laterOf(today, endOf(before)), distance: before.distance, days, half });
}

/** The distance of the step before; where there is none, the first one. */
export function distanceBack(plan: Plan): Tenths {
  const { distance } = lastOf(plan);
  const lower = plan.blocks.filter((block) => block.distance < distance).map((block) => block.distance);
  return lower.length > 0 ? Math.max(...lower) : distance;
}

/** Back one step, at once and not only when the days are over; from the first distance, the same with half the holds. */
export function stepBack(plan: Plan, today: Day): Plan {
  const before = lastOf(plan);
  const distance = distanceBack(plan);
  const start = laterOf(today, before.start);
  return add(plan, { start, distance, days: BLOCK_DAYS, half: distance === before.distance });
}
