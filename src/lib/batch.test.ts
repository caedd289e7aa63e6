import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { writeTogether } from './batch.server.ts';
import { openDatabase } from './database.server.ts';

interface Tables {
  thing: { id: string };
}

async function open() {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
  const db = openDatabase<Tables>(`file:${path.join(folder, 'a.db')}`, '/');
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  await sql`create table thing (id text primary key)`.execute(db);
  return { db, write: writeTogether(db) };
}

test('many writes at once are all written, each once, and each gets its own answer', async () => {
  const { db, write } = await open();
  const ids = Array.from({ length: 350 }, (_, index) => `id-${index}`);
  const answers = await Promise.all(
    ids.map((id) => write((step) => step.insertInto('thing').values({ id }).returning('id').executeTakeFirst())),
  );
  expect(answers.map((row) => row?.id)).toEqual(ids);
  expect(await db.selectFrom('thing').selectAll().execute()).toHaveLength(350);
});

test('a write that fails takes nobody with it', async () => {
  const { db, write } = await open();
  const add = (id: string) => write((step) => step.insertInto('thing').values({ id }).execute());
  const results = await Promise.allSettled([add('a'), add('b'), add('a'), add('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect((await db.selectFrom('thing').select('id').execute()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('the writer goes on after a failure', async () => {
  const { write } = await open();
  await expect(write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await write(() => Promise.resolve(3))).toBe(3);
});
