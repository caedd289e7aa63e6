import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AT, discussion, fill, someRows } from './sample.testing.ts';
import { LISTS, TABLE_OF } from './document.ts';
import { makeDesk, makeFolder } from './testing.server.ts';
import { anyDb, type AnyDb, clearSeeds, TABLES } from './tables.server.ts';
import { writeDocument } from './export.server.ts';
import { takeDocument } from './import-document.server.ts';

test('whatever the discussion is: export, import into an empty site, export, and not a byte has changed', async () => {
  const [from, to] = [(await makeDesk().open()).core, (await makeDesk().open()).core];
  async function empty(db: AnyDb) {
    for (const table of ['vote', 'thread', 'subscription', 'audit', 'silence']) await db.deleteFrom(table).execute();
    await clearSeeds(db);
  }
  async function written(core: typeof from) {
    const texts: string[] = [];
    await writeDocument(core, false, async (text) => texts.push(text));
    return texts;
  }
  await fc.assert(
    fc.asyncProperty(discussion, async (rows) => {
      await empty(anyDb(from.db));
      await empty(anyDb(to.db));
      await fill(from, rows);
      const first = await written(from);
      await takeDocument(to, Readable.from(first), false);
      expect((await written(to)).join('')).toBe(first.join(''));
    }),
    { numRuns: 30 },
  );
});

test('the conversations that came with the column are exported as they became, and restored so', async () => {
  const [from, to] = [
    makeDesk({ root: path.resolve('.'), databaseUrl: `file:${makeFolder()}/a.db` }),
    makeDesk({ root: path.resolve('.'), databaseUrl: `file:${makeFolder()}/b.db` }),
  ];
  const { db, close } = await from.open();
  await db.updateTable('comment').set({ votes: 7 }).where('kind', '=', 'question').execute();
  await close();
  const { written } = await from.run('export', '-');
  const { db: there, close: leave } = await to.open();
  const host = {
    id: 'h',
    name: 'Linds',
    email: 'linds@example.org',
    emailVerified: 1,
    image: null,
    role: 'host',
  } as const;
  // The host of the new place may have an account before anything is brought in.
  await there
    .insertInto('person')
    .values({ ...host, createdAt: AT, updatedAt: AT })
    .execute();
  await leave();
  expect(JSON.parse(written).comments.length).toBeGreaterThan(3);
  await to.feed([Buffer.from(written)], 'import', '-');
  expect((await to.run('export', '-')).written).toBe(written);
});

const camel = (name: string) => name.replace(/_(.)/g, (_whole, letter: string) => letter.toUpperCase());

test('every column of every table is moved', async () => {
  const { db } = await makeDesk().open();
  const tables = await db.introspection.getTables();
  const names = tables.map(({ name }) => camel(name)).filter((name) => name !== 'schemaVersion');
  expect(names.sort()).toEqual(Object.keys(TABLES).sort());
  const derived = new Set(['html', 'htmlVersion', 'nameKey']);
  for (const [list, table] of Object.entries(TABLE_OF)) {
    const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => camel(name)) ?? [];
    const fields = Object.keys(LISTS[list as keyof typeof LISTS].shape);
    expect(fields.sort(), list).toEqual(columns.filter((name) => !derived.has(name)).sort());
  }
});

let kept: Promise<string> | undefined;

function exported(): Promise<string> {
  return (kept ??= exportOnce());
}

async function exportOnce() {
  const from = makeDesk();
  const { core, close } = await from.open();
  await fill(core, someRows());
  await close();
  return (await from.run('export', '-')).written;
}

test.each<[string, (text: string) => string, RegExp]>([
  ['cut short', (text) => text.slice(0, -200), /cut short|no JSON/],
  [
    'of a newer version',
    (text) => text.replace('"version":1', '"version":2'),
    /of version 2; this site reads version 1/,
  ],
  ['with a list nobody knows', (text) => text.replace('"votes":[', '"likes":['), /list "likes"/],
  ['with a column nobody knows', (text) => text.replace('{"id":', '{"isAdmin":1,"id":'), /does not fit/],
  ['with a role nobody has', (text) => text.replace(/"role":"\w+"/, '"role":"king"'), /role does not fit/],
  [
    'with a reply to nothing',
    (text) => text.replace(/"parentId":(?:null|"[^"]*")/, '"parentId":"aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb"'),
    /foreign key/i,
  ],
])('a document %s is refused whole', async (_name, change, sentence) => {
  const to = makeDesk();
  const text = change(await exported());
  const { code, said } = await to.feed([Buffer.from(text)], 'import', '-');
  expect(code, said).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).toContain('Nothing was changed.');
  const { db } = await to.open();
  expect(await anyDb(db).selectFrom('thread').selectAll().execute()).toEqual([]);
});

test('a document brings no HTML of its own', async () => {
  const to = makeDesk();
  const text = (await exported()).replaceAll(/"body":"[^"]*"/g, '"body":"<img src=x onerror=alert(1)>"');
  expect((await to.feed([Buffer.from(text)], 'import', '-')).code).toBe(0);
  const { db } = await to.open();
  for (const { html } of await db.selectFrom('comment').select('html').execute()) expect(html).not.toContain('<img');
});

test('a dry run of a document changes nothing', async () => {
  const to = makeDesk();
  const { said } = await to.feed([Buffer.from(await exported())], 'import', '-', '--dry-run');
  expect(said).toMatch(/comments: \d+ rows read, \d+ would be added/);
  const { db } = await to.open();
  expect(await db.selectFrom('comment').select('id').execute()).toEqual([]);
});

test('an export is private, whole or not there, and replaces nothing by itself', async () => {
  const { run, root, open } = makeDesk();
  expect(await run('export', 'x.json')).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no database'),
  });
  await (await open()).close();
  expect((await run('export', 'x.json')).code).toBe(0);
  expect(statSync(path.join(root, 'x.json')).mode & 0o777).toBe(0o600);
  writeFileSync(path.join(root, 'x.json'), 'mine');
  expect(await run('export', 'x.json')).toMatchObject({ code: 1, said: expect.stringContaining('is there already') });
  expect(readFileSync(path.join(root, 'x.json'), 'utf8')).toBe('mine');
  expect((await run('export', '-')).written).not.toContain('secrets');
});
