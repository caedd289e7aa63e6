import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, type Migration } from './database-migrate.server.ts';
import { openDatabase, sqlitePath } from './database.server.ts';

interface Tables {
  thing: { id: string; someNumber: number | null; text: string };
}

const steps: Migration<Tables>[] = [
  async (transaction) => {
    await sql`create table thing (id text primary key, some_number integer, text text not null)`.execute(transaction);
  },
];

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(file = path.join(makeFolder(), 'new/folder/a.db')) {
  const db = openDatabase<Tables>(`file:${file}`, '/');
  onTestFinished(() => db.destroy());
  return { db, file };
}

test('what is written is read, by another connection too', async () => {
  const { db, file } = open();
  expect(await migrate(db, steps)).toBe(1);
  const row = { id: 'a', someNumber: null, text: 'naïve 🙂 \'quote\' "x"; drop table thing' };
  const inserted = await db.insertInto('thing').values(row).returningAll().executeTakeFirst();
  expect(inserted).toEqual(row);
  expect(await open(file).db.selectFrom('thing').selectAll().execute()).toEqual([row]);
});

test('a failed transaction leaves nothing', async () => {
  const { db } = open();
  await migrate(db, steps);
  const attempt = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('thing').values({ id: 'a', someNumber: 1, text: '' }).execute();
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await db.selectFrom('thing').selectAll().execute()).toEqual([]);
});

test('where SQLite has taken a transaction back by itself, what went wrong is said', async () => {
  const { db } = open();
  const attempt = db.transaction().execute(async (transaction) => {
    await sql`rollback`.execute(transaction);
    throw new Error('database or disk is full');
  });
  await expect(attempt).rejects.toThrow('database or disk is full');
});

test('a step is taken once, by whoever comes first', async () => {
  const { db, file } = open();
  expect(await migrate(db, steps)).toBe(1);
  expect(await migrate(open(file).db, steps)).toBe(0);
});

test('the file is kept safe: written ahead, synced fully, foreign keys checked', async () => {
  const { db } = open();
  const pragma = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
});

test('says which file or folder cannot be used', () => {
  const folder = makeFolder();
  const file = path.join(folder, 'notes.txt');
  writeFileSync(file, 'These are notes and no database at all. '.repeat(50));
  expect(() => open(file)).toThrow(
    /^The database .*notes\.txt cannot be used: file is not a database\. Check DATABASE_URL\.$/,
  );
  expect(() => open(path.join(file, 'a.db'))).toThrow(/^The data folder .*notes\.txt cannot be made/);
  expect(() => openDatabase('mysql://x', '/')).toThrow('DATABASE_URL must begin with file: or postgres://.');
  expect(sqlitePath('postgres://x')).toBeNull();
});
