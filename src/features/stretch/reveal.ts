import * as words from '#words/slider.ts';
import { isTarget, target, tenth } from './zones.ts';

/** What a reader's guess of their usual stretch means against 0.5, in one or two plain sentences. */
export function reveal(guess: number): string {
  const at = tenth(guess);
  if (at === 0) return words.revealNothing;
  if (at === target) return words.revealThere;
  if (isTarget(at)) return words.revealNear(at);
  return at < target ? words.revealBelow(at) : words.revealAbove(at, Math.round(at * 20) / 10);
}
