import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderBody } from '../discussion/markdown.server.ts';
import { type Engine, postgres } from '../../server/engines.testing.ts';
import { fill, someRows } from './sample.testing.ts';
import { fixture, makeDesk, makeDeskWithArticles, makeFolder } from './testing.server.ts';
import { anyDb } from './tables.server.ts';

const AT = '2026-11-24T10:00:00.000Z';
const PERSON = { id: 'p1', name: 'Linds', email: 'linds@example.org', emailVerified: 1, createdAt: AT, updatedAt: AT };

/** A discussion with comments, votes, an account and a mail that waits. */
async function full() {
  const desk = await makeDeskWithArticles();
  await desk.run('import', fixture('remark42.jsonl'));
  await desk.run('import', fixture('wordpress.xml'));
  const { db, close } = await desk.open();
  await anyDb(db).insertInto('person').values(PERSON).execute();
  const session = { id: 's1', userId: 'p1', token: 't', expiresAt: AT, createdAt: AT, updatedAt: AT };
  await anyDb(db).insertInto('session').values(session).execute();
  const mail = {
    id: 'm1',
    kind: 'reply',
    recipient: 'a@example.org',
    data: '{}',
    createdAt: AT,
    dueAt: AT,
    attempts: 0,
    topic: '',
  };
  await anyDb(db).insertInto('outbox').values(mail).execute();
  await close();
  return desk;
}

test('a discussion moves to PostgreSQL and back, with its keys, and is the same', async () => {
  const { root, run } = await full();
  const url = await (await postgres()).newDatabase();
  const there = await run('copy', '--to', url);
  expect(there, there.said).toMatchObject({
    code: 0,
    said: expect.stringMatching(/comment: 7\n {2}vote: 2\n[^]*session: 1/),
  });
  const onPostgres = makeDesk({ root, databaseUrl: url });
  const back = await onPostgres.run('copy', '--to', `file:${makeFolder()}/back.db`);
  expect(back.said).toBe(there.said);
  const written = async (desk: { run: typeof run }) => (await desk.run('export', '-', '--secrets')).written;
  expect(await written(onPostgres)).toBe(await written({ run }));
});

test('nothing is copied over letters that are there, nor onto itself', async () => {
  const { run, databaseUrl } = await full();
  const other = await full();
  const { code, said } = await run('copy', '--to', other.databaseUrl);
  expect(code).toBe(1);
  expect(said).toMatch(
    /^The database to copy into is not empty: it has rows in comment, vote, .*Nothing was changed\.$/,
  );
  expect((await run('copy', '--to', databaseUrl)).code).toBe(2);
  expect((await run('copy')).code).toBe(2);
  expect((await run('copy', '--to', 'mysql://x')).said).toMatch(/--to must begin with file: or postgres:\/\//);
  const gone = await run('copy', '--to', 'postgres://127.0.0.1:1/none');
  expect(gone).toMatchObject({ code: 1, said: expect.stringContaining('Check --to') });
});

/** An empty database of this engine, with the command over it. */
async function desk(engine: Engine, root = makeFolder()) {
  return makeDesk(engine === 'sqlite' ? { root } : { root, databaseUrl: await (await postgres()).newDatabase() });
}

test.each<[Engine, Engine]>([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
])('from %s to %s not a byte changes, nor by importing it again', async (a, b) => {
  const [from, to] = [await desk(a), await desk(b)];
  const { core: source, close } = await from.open();
  await fill(source, someRows());
  await close();
  await from.run('export', 'one.json', '--secrets');
  const one = readFileSync(path.join(from.root, 'one.json'));
  for (const again of [/ 0 already/, / 0 added/]) {
    const { code, said } = await to.feed([one], 'import', '-');
    expect(code, said).toBe(0);
    expect(said).toMatch(again);
  }
  await to.run('export', 'two.json', '--secrets');
  expect(readFileSync(path.join(to.root, 'two.json'), 'utf8')).toBe(one.toString());
  const { core } = await to.open();
  const rows = await core.db.selectFrom('comment').selectAll().execute();
  for (const row of rows) expect(row.html).toBe(row.status === 'deleted' ? '' : renderBody(row.body));
});

test('an import says and stores the same on both engines, and adds nothing the second time', async () => {
  const stored = [];
  for (const engine of ['sqlite', 'postgres'] as const) {
    const { run } = await desk(engine, (await makeDeskWithArticles()).root);
    const first = await run('import', fixture('wordpress.xml'));
    const votes = await run('import', fixture('remark42.jsonl'));
    const second = await run('import', fixture('wordpress.xml'), '--article', 'other');
    const { comments } = JSON.parse((await run('export', '-')).written);
    stored.push([first.said, votes.said, second.said, comments]);
  }
  expect(stored[0]?.[2]).toContain('1 added, 4 already here');
  expect(stored[1]).toEqual(stored[0]);
});
