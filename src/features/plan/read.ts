import { isDay } from './day.ts';
import { CAP, FARTHEST } from './length.ts';
import { CEILING, endOf, MAX_BLOCKS, type Block, type Plan } from './plan.ts';

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= FARTHEST + CEILING;
}

function readBlock(data: unknown): Block | undefined {
  const { start, distance, days, half = false } = record(data);
  if (!isDay(start) || !isLength(distance) || typeof half !== 'boolean') return undefined;
  return days === 14 || days === 7 ? { start, distance, days, half } : undefined;
}

/** Whether the rule allows this block after that one. */
function follows(before: Block, block: Block): boolean {
  if (block.distance > before.distance + CAP) return false;
  // A way back may be taken at once; staying and going on wait for the last day.
  const back = block.distance < before.distance || (block.distance === before.distance && block.half);
  if (block.start < (back ? before.start : endOf(before))) return false;
  return block.days === 14 || block.distance === before.distance;
}

/**
 * A plan out of data of unknown make: storage, a link, a file. Anything that the rule would not have made, such as a
 * step over half an inch or a block before the last one's end, is no plan: undefined.
 */
export function readPlan(data: unknown): Plan | undefined {
  const { v, unit, blocks } = record(data);
  if (v !== 1 || (unit !== 'in' && unit !== 'cm') || !Array.isArray(blocks)) return undefined;
  if (blocks.length === 0 || blocks.length > MAX_BLOCKS) return undefined;
  const read = blocks.map(readBlock).filter((block) => block !== undefined);
  const [first] = read;
  if (!first || read.length < blocks.length || first.days !== 14 || first.distance > FARTHEST) return undefined;
  const farthest = Math.max(...read.map(({ distance }) => distance));
  if (farthest > first.distance + CEILING) return undefined;
  const inOrder = read.every((block, index) => index === 0 || follows(read[index - 1] ?? block, block));
  return inOrder ? { unit, blocks: read } : undefined;
}

/** The data that `readPlan` reads. */
export function planData({ unit, blocks }: Plan): { v: 1; unit: string; blocks: readonly Block[] } {
  return { v: 1, unit, blocks };
}

function same(one: Block, other: Block | undefined): boolean {
  return (
    one.start === other?.start && one.distance === other.distance && one.days === other.days && one.half === other.half
  );
}

/** Whether the longer plan is the shorter one gone on, or the same. */
export function goesOnFrom(longer: Plan, shorter: Plan): boolean {
  return shorter.blocks.every((block, index) => same(block, longer.blocks[index]));
}

/** What to do with a plan that comes by a link or a file: it never takes the place of another unasked. */
export function meet(mine: Plan | undefined, incoming: Plan): 'take' | 'keep' | 'ask' {
  if (!mine || goesOnFrom(incoming, mine)) return 'take';
  return goesOnFrom(mine, incoming) ? 'keep' : 'ask';
}
