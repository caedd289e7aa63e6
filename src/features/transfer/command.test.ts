import { expect, test } from 'vitest';
import { makeDesk } from './testing.server.ts';

test('help names every verb, and one verb helps for itself', async () => {
  const { run } = makeDesk();
  const { code, said } = await run('help');
  expect(code).toBe(0);
  expect(said).toMatch(/^backup FILE/m);
  expect(await run('restore', '--help')).toMatchObject({ code: 0, said: expect.stringMatching(/^restore FILE/) });
  expect((await run()).code).toBe(2);
});

test.each([
  [['shred'], 'There is no verb "shred". It is one of'],
  [['toString'], 'There is no verb'],
  [['backup'], 'Write it like this: npm run discussion -- backup FILE'],
  [['backup', 'a', 'b'], 'Write it like this'],
  [['backup', 'a', '--wat'], 'Unknown option'],
])('%j is asked wrongly: a sentence and exit 2', async (words, sentence) => {
  const { code, said } = await makeDesk().run(...words);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
});
