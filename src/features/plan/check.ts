import type { Summary } from '../log/lights.ts';
import { mostOf, type Check } from './verdict.ts';

/** What a reader answered at the end of a block, as far as they did. */
export type Answers = Partial<Check>;

const WORSE: readonly Check['morning'][] = ['fine', 'worse', 'twice'];

function worseOf(one: Check['morning'], other: Check['morning']): Check['morning'] {
  return WORSE.indexOf(one) > WORSE.indexOf(other) ? one : other;
}

/** Whether the log says too little of the block, so that the reader is asked. */
export function asksFor({ done, worst }: Summary, days: number): boolean {
  return done < mostOf(days) || worst === null;
}

/**
 * The log and the answers together. An answer can add to what was logged, never talk it down. Undefined as long as
 * something is missing.
 */
export function checkOf(summary: Summary, answers: Answers, days: number): Check | undefined {
  const { flag, worst, morning, mostDays } = answers;
  if (flag) return { mostDays: false, worst: 0, morning: 'fine', flag };
  if (flag === undefined) return undefined;
  if (!asksFor(summary, days)) return { mostDays: true, worst: summary.worst ?? 0, morning: summary.morning, flag };
  if (worst === undefined || morning === undefined || mostDays === undefined) return undefined;
  return {
    mostDays: mostDays || summary.done >= mostOf(days),
    worst: Math.max(worst, summary.worst ?? 0),
    morning: worseOf(morning, summary.morning),
    flag,
  };
}
