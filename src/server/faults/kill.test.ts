/** Killed without warning while letters are posted: what was acknowledged, and what was found. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import { ALL, moments, postUntilGone, say, start, stored, until } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

test('killed at any moment of posting, by script and by form, it has every letter that it said it had', async () => {
  const root = makeRoot();
  const { seed, next } = moments();
  const known: string[] = [];
  const rounds = ALL ? 30 : 3;
  for (let round = 0; round < rounds; round += 1) {
    const { child, address, exit } = await start(root);
    const enough = known.length + 5 + next() * 60;
    const posting = postUntilGone(address, known);
    await until(() => known.length > enough);
    await sleep(next() * 10);
    child.kill('SIGKILL');
    await posting;
    await exit;
  }
  const { ids, twice, integrity } = stored(root);
  const found = known.filter((id) => ids.has(id));
  say('Killed while posting', known.length, found.length, `${rounds} rounds, seed ${seed}.`);
  expect(found).toEqual(known);
  expect({ twice, integrity }).toEqual({ twice: 0, integrity: 'ok' });
});
