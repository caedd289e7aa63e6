import type { Entry } from '../log/entry.ts';
import type { Light } from '../log/lights.ts';
import { FINE, TOO_MUCH } from '../plan/verdict.ts';

/** When the reader is asked: before the first exercise, or after the last. */
export type Moment = 'before' | 'after';

export interface Advice {
  light: Light;
  text: string;
}

function lightOf(score: number): Light {
  if (score > TOO_MUCH) return 'stop';
  return score > FINE ? 'stay' : 'go';
}

const BEFORE: Record<Light, string> = {
  go: '2 or less: go on, under the first hint.',
  stay: 'From 3 to 5: do half as many today, and stay under the first hint.',
  stop: 'Over 5: leave it out today.',
};

const AFTER: Record<Light, string> = {
  go: 'Not more than before: go on like this.',
  stay: 'From 3 to 5: next time do half as many.',
  stop: 'Over 5: leave it out until it has settled.',
};

const MORE =
  'That is more than before you began, so back off: half as many next time, lighter, or the easier one. If it is more again, leave it out.';

/** What a number means for what comes next; nothing where none was given. Pain that is new counts, however little. */
export function adviceOf(moment: Moment, entry: Pick<Entry, Moment> | undefined): Advice | undefined {
  const score = entry?.[moment] ?? null;
  if (score === null) return undefined;
  const light = lightOf(score);
  if (moment === 'before') return { light, text: BEFORE[light] };
  const before = entry?.before ?? null;
  if (light === 'stop' || before === null || score <= before) {
    return { light, text: light === 'go' && before === null ? '2 or less: go on like this.' : AFTER[light] };
  }
  return { light: 'stay', text: MORE };
}

/** One sentence where the number is not kept as the reader would think; nothing where it is. */
export function keepingProblem({ kept, aside }: { kept: boolean; aside: string | undefined }): string | undefined {
  if (!kept) return 'This browser keeps nothing here: the number is gone when you close the page.';
  if (aside !== undefined) return 'Part of your log could not be read. It was put aside, not written over.';
  return undefined;
}
