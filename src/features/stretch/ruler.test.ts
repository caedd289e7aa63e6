import { expect, test } from 'vitest';
import { ticks } from './ruler.ts';

test('the ruler has a tick a tenth, and longer ones are drawn once', () => {
  const count = (path: string) => path.match(/m/gi)?.length;
  expect(count(ticks(1, 8))).toBe(101);
  expect(count(ticks(1, 8, 5))).toBe(80);
  expect(count(ticks(5, 12, 10))).toBe(10);
  expect(ticks(10, 20)).toBe(`M0 0v20${'m100-20v20'.repeat(10)}`);
});
