import { expect, test } from 'vitest';
import { importOldBlog } from '../../bench/import.ts';

/** `npm run bench:import` measures the whole of it: 1,000 posts with 10,000 letters. */
test('a blog is taken in as it is piped, in little memory', { timeout: 120_000 }, async () => {
  const { megabytes, said } = await importOldBlog(200, 2000);
  expect(said).toContain('200 pieces new');
  expect(said).toContain('2000 added, 0 already here, 0 not taken.');
  expect(megabytes).toBeLessThan(300);
});
