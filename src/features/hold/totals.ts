import type { Dose } from './dose.ts';
import { buildTimeline, endOf } from './timeline.ts';
import { lessThanSaid, moreThanSaid } from '#words/hold-controls.ts';

/** The source asks for one to two minutes a leg, and does not say whether the releases count: so both readings must fit. */
const LEAST_A_SIDE = 60;
const MOST_A_SIDE = 120;
const DAYS_A_WEEK = 7;

export interface Totals {
  /** Seconds a leg is held (in reach mode, rocked). */
  held: number;
  /** Seconds from the first hold of a leg to the end of its last. */
  wall: number;
  /** Minutes a leg is held in a week of daily practice, to one decimal. */
  weekly: number;
}

/** What a dose comes to for one leg. A hold session lets go between holds; every rock ends with its release. */
export function totals({ mode, holds, seconds, release }: Dose): Totals {
  const moving = holds * (seconds + release);
  const held = mode === 'reach' ? moving : holds * seconds;
  const wall = mode === 'reach' ? moving : moving - release;
  return { held, wall, weekly: Math.round((held * DAYS_A_WEEK) / 6) / 10 };
}

/** A gentle sentence when either total leaves one to two minutes. */
export function totalsAdvice(dose: Dose): string | undefined {
  const { held, wall } = totals(dose);
  if (wall > MOST_A_SIDE) return moreThanSaid(wall);
  if (held < LEAST_A_SIDE) return lessThanSaid(held);
  return undefined;
}

/** The whole session, both legs, in milliseconds. */
export function wholeMs(dose: Dose): number {
  return endOf(buildTimeline(dose));
}
