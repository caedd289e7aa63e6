import * as words from '#words/plan-file.ts';
import { logData, readLog, type Log } from '../log/entry.ts';
import type { Day } from './day.ts';
import { planData, readPlan } from './read.ts';
import type { Plan } from './plan.ts';

/** What an exported file holds. Ten years of log with long notes stay below the limit. */
export const MAX_BYTES = 4_000_000;
const KIND = 'ask-the-expert-plan';

export interface Copy {
  plan: Plan | undefined;
  log: Log;
}

/** The file to keep: everything that this page knows. */
export function exportOf({ plan, log }: Copy, today: Day): string {
  return JSON.stringify(
    { kind: KIND, exported: today, plan: plan ? planData(plan) : null, log: logData(log) },
    null,
    1,
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}

/** Refuses a file by its size alone, before it is read. */
export function sizeProblem(bytes: number): string | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return words.tooLarge(Math.round(bytes / 1e6));
}

/** An exported file again: all of it, or one sentence that says why none of it. */
export function importOf(text: string): Copy | string {
  const { kind, plan, log } = parse(text);
  if (kind !== KIND) return words.noCopy;
  const read = readLog(log);
  const readable = plan === null ? undefined : readPlan(plan);
  if (plan !== null && !readable) return words.planUnread;
  if (!read) return words.logUnread;
  if (read.lost > 0) return words.daysUnread(read.lost);
  return { plan: readable, log: read.log };
}
