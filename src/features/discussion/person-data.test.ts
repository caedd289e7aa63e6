import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { AMBER, makeSite } from '../../server/testing.ts';
import { READER } from './letter.server.ts';
import { dataOf, erase, keepsSomething, type PersonSource } from './person-data.server.ts';

const COMMAND = { id: 'command', name: 'the host' };
const ZOE = 'zoe@example.org';

async function site() {
  const made = await makeSite();
  onTestFinished(() => made.app.close());
  async function write(
    name: string,
    email: string | null,
    parentId: string | null = null,
    userId: string | null = null,
  ) {
    const id = randomUUID();
    const letter = { id, parentId, kind: 'comment', name, email, body: `Written by ${name}.` } as const;
    await made.discussion.post('it-band-pain', letter, { ...READER, email, userId });
    return id;
  }
  return { ...made, write };
}

test('all that is kept of an address is given, in lower or upper case, and nothing of another', async () => {
  const { core, write, db, discussion } = await site();
  const hers = await write('Zoe', ZOE);
  await write('Max', 'max@example.org');
  await write('Nobody', null);
  await discussion.moderate(COMMAND, [hers], { action: 'reject' });
  const at = new Date(0).toISOString();
  const branch = { articleId: 'it-band-pain', rootId: hers, createdAt: at, confirmedAt: null };
  await db
    .insertInto('subscription')
    .values({ id: 's', email: ZOE, ...branch })
    .execute();
  const data = await dataOf(core.db, ' Zoe@Example.org ');
  expect(data).toMatchObject({ email: ZOE, subscriptions: [branch], mails: [], others: {} });
  expect(data.comments).toEqual([expect.objectContaining({ id: hers, body: 'Written by Zoe.', status: 'rejected' })]);
  expect(JSON.stringify(data)).not.toMatch(/Max|editKey|nameKey/);
  expect(keepsSomething(data)).toBe(true);
  expect(keepsSomething(await dataOf(core.db, 'nobody@example.org'))).toBe(false);
});

test('an erasure leaves a place, the replies, and no word of the person', async () => {
  const { core, write, db, discussion } = await site();
  const hers = await write('Zoe', ZOE, AMBER);
  const reply = await write('Max', 'max@example.org', hers);
  await discussion.moderate(COMMAND, [hers], { action: 'edit', body: 'Shortened' });
  const erased = await core.write((step) => erase(step, ZOE, COMMAND, core.now()));
  expect(erased).toMatchObject({ comments: [{ id: hers, rootId: AMBER }], subscriptions: 0, mails: 0 });
  expect(keepsSomething(await dataOf(db, ZOE))).toBe(false);
  const { comments } = (await discussion.thread('it-band-pain')).thread;
  expect(comments.find(({ id }) => id === hers) ?? { deleted: true }).toMatchObject({ deleted: true });
  expect(comments.find(({ id }) => id === reply)).toMatchObject({ author: { name: 'Max' } });
  const everything = JSON.stringify([
    await db.selectFrom('comment').selectAll().execute(),
    await db.selectFrom('audit').selectAll().execute(),
  ]);
  expect(everything).not.toMatch(/zoe/i);
  expect(everything).toContain('"action":"erase"');
});

test('other parts of the site add what they keep, and comments signed with an account go too', async () => {
  const { core, write, db } = await site();
  const signed = await write('Zoe Z.', null, null, 'user-1');
  let gone = false;
  const account: PersonSource = {
    name: 'account',
    userIds: async () => ['user-1'],
    dataOf: async () => (gone ? null : { name: 'Zoe Z.' }),
    async erase() {
      gone = true;
      return 1;
    },
  };
  const data = await dataOf(db, ZOE, [account]);
  expect(data).toMatchObject({ comments: [{ id: signed }], others: { account: { name: 'Zoe Z.' } } });
  const erased = await core.write((step) => erase(step, ZOE, COMMAND, core.now(), [account]));
  expect(erased).toMatchObject({ comments: [{ id: signed }], others: { account: 1 } });
  expect(keepsSomething(await dataOf(db, ZOE, [account]))).toBe(false);
});
