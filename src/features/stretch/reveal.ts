import { isTarget, target, tenth } from './zones.ts';

const words =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function lighter(times: number): string {
  if (times < 1.9) {
    return 'a little lighter';
  }
  if (times < 2.5) {
    return times === 2 ? 'half of that' : 'about half of that';
  }
  const whole = Math.round(times);
  return `${whole === times ? '' : 'about '}${words[whole - 2]} times lighter`;
}

/** What a reader's guess of their usual stretch means against 0.5, in one or two plain sentences. */
export function reveal(guess: number): string {
  const at = tenth(guess);
  if (at === 0) {
    return 'You were at 0, no pull at all. Aaron goes a touch further, to 0.5.';
  }
  if (at === target) {
    return 'You were at 0.5. That is exactly where Aaron stops.';
  }
  if (isTarget(at)) {
    return `You were at ${at}. That is as good as there: Aaron stops at 0.5.`;
  }
  if (at < target) {
    return `You were at ${at}, even lighter than Aaron. He stops at 0.5.`;
  }
  return `You were at ${at}. Aaron stops at 0.5, ${lighter(Math.round(at * 20) / 10)}.`;
}
