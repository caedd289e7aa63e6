/** Killed without warning while letters are posted: what was acknowledged, and what was found. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import { ALL, moments, postUntilGone, say, start, stored } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

test('killed at any moment of posting, by script and by form, it has every letter that it said it had', async () => {
  const root = makeRoot();
  const { seed, next } = moments();
  const known: string[] = [];
  const rounds = ALL ? 30 : 3;
  for (let round = 0; round < rounds; round += 1) {
    const { child, address, exit } = await start(root);
    const posting = postUntilGone(address);
    await sleep(100 + next() * 500);
    child.kill('SIGKILL');
    known.push(...(await posting));
    await exit;
  }
  const { ids, twice, integrity } = stored(root);
  const found = known.filter((id) => ids.has(id));
  say('Killed while posting', known.length, found.length, `${rounds} rounds, seed ${seed}.`);
  expect(known.length).toBeGreaterThan(rounds * 5);
  expect(found).toEqual(known);
  expect({ twice, integrity }).toEqual({ twice: 0, integrity: 'ok' });
});
