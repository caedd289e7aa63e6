import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createDiscussion } from '../discussion/discussion.server.ts';
import { makeDesk } from './testing.server.ts';

const LETTER = { parentId: null, kind: 'comment', name: 'Zoe', body: 'Hello', email: null } as const;

async function withLetters(count: number) {
  const desk = makeDesk();
  const { core, close } = await desk.open();
  const discussion = createDiscussion(core, async () => []);
  let posted = 0;
  async function post() {
    posted += 1;
    await discussion.post('other', { ...LETTER, id: `aaaaaaaa-1111-4222-8333-${String(posted).padStart(12, '0')}` });
  }
  for (let index = 0; index < count; index += 1) await post();
  return { ...desk, close, post, file: path.join(desk.root, 'data/discussion.db') };
}

async function lettersIn(root: string, file: string): Promise<number> {
  const { open } = makeDesk({ root, databaseUrl: `file:${file}` });
  const { db, close } = await open();
  const rows = await db.selectFrom('comment').select('id').execute();
  await close();
  return rows.length;
}

test('a backup is made while the server writes, is one private file, and restores', async () => {
  const { root, run, post, close, file } = await withLetters(3);
  const writing = Promise.all([post(), post()]);
  const made = await run('backup', 'letters.db');
  await writing;
  expect(made).toMatchObject({
    code: 0,
    said: expect.stringMatching(/letters\.db holds [345] comments and is whole\.$/),
  });
  expect(readdirSync(root).sort()).toEqual(['data', 'letters.db']);
  expect(statSync(path.join(root, 'letters.db')).mode & 0o777).toBe(0o600);
  await run('backup', 'five.db');
  await post();
  await close();
  const back = await run('restore', 'five.db');
  expect(back).toMatchObject({ code: 0, said: expect.stringContaining('holds 5 comments again.') });
  expect(await lettersIn(root, file)).toBe(5);
  expect(await lettersIn(root, `${file}.before-2026-11-24T10-00-00Z`)).toBe(6);
});

test('an existing file is kept unless it may go, and the database itself always', async () => {
  const { root, run, file } = await withLetters(1);
  writeFileSync(path.join(root, 'notes.txt'), 'mine');
  expect(await run('backup', 'notes.txt')).toMatchObject({
    code: 1,
    said: expect.stringContaining('is there already'),
  });
  expect(readFileSync(path.join(root, 'notes.txt'), 'utf8')).toBe('mine');
  expect(await run('backup', file, '--force')).toMatchObject({ code: 1, said: expect.stringContaining('itself') });
  expect((await run('backup', 'notes.txt', '--force')).code).toBe(0);
  expect(await run('backup', 'none/x.db')).toMatchObject({ code: 1, said: expect.stringContaining('no folder') });
});

test('of the backups in a folder the newest are kept, and nothing else is touched', async () => {
  const { root, run, clock } = await withLetters(1);
  for (let day = 0; day < 4; day += 1) {
    expect((await run('backup', 'kept', '--keep', '2')).code).toBe(0);
    writeFileSync(path.join(root, 'kept/discussion-2020.db'), 'not ours to delete');
    clock.now += 86_400_000;
  }
  expect(readdirSync(path.join(root, 'kept')).sort()).toEqual([
    'discussion-2020.db',
    'discussion-2026-11-26T10-00-00Z.db',
    'discussion-2026-11-27T10-00-00Z.db',
  ]);
  for (const wrong of ['0', '-1', 'two', '1.5']) expect((await run('backup', 'kept', `--keep=${wrong}`)).code).toBe(2);
});

test('a database in use is not restored over, unless it must; the running server then sees what was restored', async () => {
  const { run, file, root, post, close } = await withLetters(2);
  await run('backup', 'two.db');
  await post();
  expect(await run('restore', 'two.db')).toMatchObject({ code: 1, said: expect.stringContaining('in use') });
  expect(await run('restore', 'two.db', '--force')).toMatchObject({ code: 0 });
  await post();
  await close();
  expect(await lettersIn(root, file)).toBe(3);
});

test('what is no whole discussion is never restored', async () => {
  const { root, run, file, close } = await withLetters(300);
  await run('backup', 'good.db');
  await close();
  writeFileSync(path.join(root, 'notes.db'), 'These are notes. '.repeat(500));
  writeFileSync(path.join(root, 'cut.db'), readFileSync(path.join(root, 'good.db')));
  truncateSync(path.join(root, 'cut.db'), 60_000);
  const other = new DatabaseSync(path.join(root, 'other.db'));
  other.exec('create table recipe (name text)');
  other.close();
  for (const name of ['notes.db', 'cut.db', 'other.db', 'none.db', '.']) {
    const { code, said } = await run('restore', name);
    expect(code, name).toBe(1);
    expect(said).not.toContain('at ');
  }
  expect(await lettersIn(root, file)).toBe(300);
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('before'))).toEqual([]);
});

test('a damaged database is moved aside whole, and the backup takes its place', async () => {
  const { root, run, file, close } = await withLetters(20);
  await run('backup', 'good.db');
  await close();
  writeFileSync(file, 'broken '.repeat(1000));
  expect(await run('restore', 'good.db')).toMatchObject({ code: 0 });
  expect(await lettersIn(root, file)).toBe(20);
  expect(readFileSync(`${file}.before-2026-11-24T10-00-00Z`, 'utf8')).toContain('broken');
});

test('a backup of nothing makes nothing', async () => {
  const { run, root } = makeDesk();
  expect(await run('backup', 'a.db')).toMatchObject({ code: 1, said: expect.stringContaining('There is no database') });
  expect(existsSync(path.join(root, 'data'))).toBe(false);
});

test('PostgreSQL has its own tools', async () => {
  const { run } = makeDesk({ databaseUrl: 'postgres://127.0.0.1:1/none' });
  expect((await run('backup', 'a.db')).said).toContain('use pg_dump');
  expect((await run('restore', 'a.db')).said).toContain('pg_restore');
});
