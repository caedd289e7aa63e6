import { readPlan } from './read.ts';
import { firstOf, type Plan } from './plan.ts';

/**
 * A plan in the part of an address that browsers never send:
 * `#p=1.cm_2026-11-22.1800.14_2026-12-06.1927.14`. First the version and the unit, then one part a block: its first
 * day, the distance in tenths of a millimetre, its days, and an `h` where the holds are halved.
 */
const PREFIX = '#p=';

export function hashOf({ unit, blocks }: Plan): string {
  const parts = blocks.map(({ start, distance, days, half }) => `${start}.${distance}.${days}${half ? 'h' : ''}`);
  return `${PREFIX}1.${unit}_${parts.join('_')}`;
}

function blockOf(part: string): unknown {
  const [, start, distance, days, half] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,5})\.(\d{1,2})(h?)$/.exec(part) ?? [];
  return { start, distance: Number(distance), days: Number(days), half: half === 'h' };
}

/** Whether an address means to carry a plan, readable or not. */
export function carriesPlan(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/** The plan that an address carries, if it is one that the rule would have made. */
export function planOfHash(hash: string): Plan | undefined {
  if (!carriesPlan(hash)) return undefined;
  const [head = '', ...parts] = hash.slice(PREFIX.length).split('_');
  const [v, unit] = head.split('.');
  return readPlan({ v: Number(v), unit, blocks: parts.map(blockOf) });
}

/**
 * A plan to pass on, as the end of an address: `#unit=cm&start=4750`, the first distance in tenths of a millimetre. No
 * days, no steps, no halved holds: those are their owner's, and `hashOf` writes them for nobody else.
 */
export function planLink(plan: Plan): string {
  return `#unit=${plan.unit}&start=${firstOf(plan).distance}`;
}

/** Whether an address carries something that is no plan with its days. An anchor never has such a sign. */
export function carriesOther(hash: string): boolean {
  return hash.includes('=') && !carriesPlan(hash);
}
