import type { Entry } from '../log/entry.ts';
import type { Light } from '../log/lights.ts';
import { FINE, TOO_MUCH } from '../plan/verdict.ts';
import * as words from '#words/routine-player.ts';

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

/** What a number means for what comes next; nothing where none was given. Pain that is new counts, however little. */
export function adviceOf(moment: Moment, entry: Pick<Entry, Moment> | undefined): Advice | undefined {
  const score = entry?.[moment] ?? null;
  if (score === null) return undefined;
  const light = lightOf(score);
  if (moment === 'before') return { light, text: words.painBefore[light] };
  const before = entry?.before ?? null;
  if (light === 'stop' || before === null || score <= before) {
    return { light, text: light === 'go' && before === null ? words.fine : words.painAfter[light] };
  }
  return { light: 'stay', text: words.more };
}

/** One sentence where the number is not kept as the reader would think; nothing where it is. */
export function keepingProblem({ kept, aside }: { kept: boolean; aside: string | undefined }): string | undefined {
  if (!kept) return words.notKept;
  if (aside !== undefined) return words.putAside;
  return undefined;
}
