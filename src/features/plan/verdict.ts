import { isFull, roomOf, type Plan } from './plan.ts';

/** What the days of a block were like: from the log, from the reader's answers, or both together. */
export interface Check {
  /** Ten of fourteen days at least, or five of seven. */
  mostDays: boolean;
  /** The worst pain, 0 to 10. */
  worst: number;
  /** Whether a morning after was worse. */
  morning: 'fine' | 'worse' | 'twice';
  /** A sign of the list of red flags. */
  flag: boolean;
}

/** `stop` offers nothing, `top` and `full` have nowhere left to go; the others are what is done next. */
export type Verdict = 'stop' | 'back' | 'half' | 'hold' | 'step' | 'top' | 'full';

/** Over this it is too much; at this or less, and no worse next morning, there is reason to go on. */
export const TOO_MUCH = 5;
export const FINE = 2;

/** Days of a block that are "most days". */
export function mostOf(days: number): number {
  return Math.ceil((days * 10) / 14);
}

/** What may follow a block. The reader may always choose less. */
export function verdictOf(plan: Plan, { mostDays, worst, morning, flag }: Check): Verdict {
  if (flag) return 'stop';
  if (isFull(plan)) return 'full';
  if (worst > TOO_MUCH || morning !== 'fine') return 'back';
  if (worst > FINE) return 'half';
  if (!mostDays) return 'hold';
  return roomOf(plan) > 0 ? 'step' : 'top';
}
