import { expect, test } from 'vitest';
import { late } from './late.ts';

test('work is begun when first asked for, once, and tried anew after a failure', async () => {
  let begun = 0;
  const get = late(async () => {
    begun += 1;
    if (begun === 1) throw new Error('Not yet.');
    return `made by try ${begun}`;
  });
  expect(begun).toBe(0);
  const first = await Promise.allSettled([get(), get()]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await Promise.all([get(), get()])).toEqual(['made by try 2', 'made by try 2']);
  expect(await get()).toBe('made by try 2');
  expect(begun).toBe(2);
});
