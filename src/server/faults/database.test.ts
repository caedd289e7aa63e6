/** A torn log, a locked file: what was acknowledged, and what was found. */
import { statSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import { fileOf, healthOf, isAcknowledged, moments, post, say, start, stored } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a torn write-ahead log loses no letter before the tear, and the server starts', async () => {
  const root = makeRoot();
  const first = await start(root);
  const known: { id: string; end: number }[] = [];
  for (let letter = 0; letter < 40; letter += 1) {
    const id = crypto.randomUUID();
    expect(await post(first.address, id)).toBe(201);
    known.push({ id, end: statSync(`${fileOf(root)}-wal`).size });
  }
  first.child.kill('SIGKILL');
  await first.exit;
  const { seed, next } = moments();
  const [begin, end] = [known.at(9)?.end ?? 0, known.at(-1)?.end ?? 0];
  const tear = begin + Math.floor(next() * (end - begin));
  truncateSync(`${fileOf(root)}-wal`, tear);
  const second = await start(root);
  expect(await healthOf(second.address)).toBe(200);
  const { ids, integrity } = stored(root);
  const before = known.filter((letter) => letter.end <= tear);
  const found = known.filter(({ id }) => ids.has(id));
  say('Log torn', known.length, found.length, `${before.length} were written before the tear (seed ${seed}).`);
  expect(integrity).toBe('ok');
  expect(found.map(({ id }) => id)).toEqual(known.slice(0, found.length).map(({ id }) => id));
  expect(found.length).toBeGreaterThanOrEqual(before.length);
});

test('a database locked by another process: each letter is stored or refused', async () => {
  const root = makeRoot();
  const { address } = await start(root);
  const other = new DatabaseSync(fileOf(root));
  other.exec('begin immediate');
  const letters = Array.from({ length: 5 }, () => crypto.randomUUID());
  const posting = letters.map((id) => post(address, id));
  await sleep(2000);
  other.exec('rollback');
  other.close();
  const answers = await Promise.all(posting);
  const known = letters.filter((_, index) => isAcknowledged(answers[index] ?? 'cut'));
  const { ids } = stored(root);
  say('Locked for two seconds', known.length, known.filter((id) => ids.has(id)).length, 'Of 5 posted.');
  expect(known.filter((id) => !ids.has(id))).toEqual([]);
  expect(answers.every((answer) => answer === 201 || answer === 503)).toBe(true);
  expect(await healthOf(address)).toBe(200);
  expect(await post(address)).toBe(201);
});
