import { reveal as words } from '#words/slider.ts';
import { isTarget, target, tenth } from './zones.ts';

/** What a reader's guess of their usual stretch means against 0.5, in one or two plain sentences. */
export function reveal(guess: number): string {
  const at = tenth(guess);
  if (at === 0) return words.nothing;
  if (at === target) return words.there;
  if (isTarget(at)) return words.near(at);
  return at < target ? words.below(at) : words.above(at, Math.round(at * 20) / 10);
}
