import { linkFilled, linkMet, linkUnread } from '#words/plan-shared.ts';
import { FARTHEST, type Tenths, type Unit } from './length.ts';

/** All that a shared plan tells of its sender: how they measure, and where they began. */
export interface Beginning {
  unit: Unit;
  /** From the back foot's toe to the wall, in tenths of a millimetre. */
  distance: Tenths;
}

/**
 * Where a shared plan begins. Never throws, whatever it is given: what is no such link, or asks for what the form would
 * not take, is undefined.
 * @param hash the part of an address from `#` on
 */
export function readPlanLink(hash: string): Beginning | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [unit, start] = [said.getAll('unit').join(), said.getAll('start').join()];
  if ((unit !== 'cm' && unit !== 'in') || !/^\d{1,5}$/.test(start)) return undefined;
  const distance = Number(start);
  return distance <= FARTHEST ? { unit, distance } : undefined;
}

/** What a shared link does to the form, in one sentence; a plan that is there is never touched. */
export function meetShared(hash: string, hasPlan: boolean): { says: string; given?: Beginning } {
  const given = readPlanLink(hash);
  if (!given) return { says: linkUnread };
  return hasPlan ? { says: linkMet } : { says: linkFilled, given };
}
