import { logData, mergeLogs, readLog, type Log } from '../log/entry.ts';
import { createBox, type Kind } from './box.ts';
import type { Plan } from './plan.ts';
import { goesOnFrom, planData, readPlan } from './read.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const planKind: Kind<Plan | undefined> = {
  key: 'plan',
  empty: undefined,
  read(text) {
    const data = parse(text);
    const value = data === null ? undefined : readPlan(data);
    return value || data === null ? { value, whole: true } : undefined;
  },
  write: (plan) => JSON.stringify(plan ? planData(plan) : null),
  merge: (mine, theirs) => (mine && theirs && !goesOnFrom(theirs, mine) ? mine : (theirs ?? mine)),
};

export const logKind: Kind<Log> = {
  key: 'plan-log',
  empty: {},
  read(text) {
    const found = readLog(parse(text));
    return found && { value: found.log, whole: found.lost === 0 };
  },
  write: (log) => JSON.stringify(logData(log)),
  merge: mergeLogs,
};

/** One of each for the page, so that both its widgets see the same, stored or not. */
export const planBox = createBox(planKind, () => localStorage);
export const logBox = createBox(logKind, () => localStorage);
