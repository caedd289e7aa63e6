import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PersonRole } from '../account/schema.server.ts';
import { silence } from '../mail/silence.server.ts';
import { fixture, makeDeskWithArticles } from './testing.server.ts';

const AT = '2026-11-24T10:00:00.000Z';

/** Amber has an imported letter, and an account with this role. */
async function withAmber(role: PersonRole | null = null) {
  const desk = await makeDeskWithArticles();
  await desk.run('import', fixture('wordpress.xml'));
  const { db, close } = await desk.open();
  const stamps = { createdAt: AT, updatedAt: AT };
  const person = { id: 'p1', name: 'Amber', email: 'amber@example.org', emailVerified: 1, image: null, role };
  await db
    .insertInto('person')
    .values({ ...person, ...stamps })
    .execute();
  const way = {
    id: 'a1',
    userId: 'p1',
    providerId: 'credential',
    accountId: 'p1',
    password: 'scrypt$secret',
    ...stamps,
  };
  await db.insertInto('account').values(way).execute();
  const session = {
    id: 's1',
    userId: 'p1',
    token: 'secret',
    expiresAt: AT,
    userAgent: 'Firefox on Linux',
    ipAddress: null,
  };
  await db
    .insertInto('session')
    .values({ ...session, ...stamps })
    .execute();
  await close();
  return desk;
}

test('everything that is kept of an address is given, without keys, to the terminal or into a private file', async () => {
  const { run, root } = await withAmber();
  const { code, written } = await run('data', '--email', 'Amber@Example.org');
  expect(code).toBe(0);
  expect(JSON.parse(written)).toMatchObject({
    email: 'amber@example.org',
    comments: [{ name: 'Amber & Jo', body: 'Where does it come from?\nFoam rolling helps.' }],
    others: {
      account: { name: 'Amber', ways: [{ providerId: 'credential' }], sessions: [{ userAgent: 'Firefox on Linux' }] },
    },
  });
  expect(written).not.toContain('secret');
  await run('data', '--email', 'amber@example.org', 'amber.json');
  expect(readFileSync(path.join(root, 'amber.json'), 'utf8')).toBe(written);
  expect(statSync(path.join(root, 'amber.json')).mode & 0o777).toBe(0o600);
});

test('an erasure leaves nothing of the person, the replies where they stood, and can be asked twice', async () => {
  const { run, letters, open } = await withAmber();
  const erased = await run('erase', '--email', 'amber@example.org');
  expect(erased.said).toMatch(
    /^Of amber@example\.org were erased: 1 letter, 0 subscriptions, 0 mails, and the account\./,
  );
  const [amber, linds] = await letters();
  expect(amber).toMatchObject({ status: 'deleted', name: '', body: '', email: null });
  expect(linds).toMatchObject({ status: 'approved', parentId: amber?.id });
  const { db } = await open();
  for (const table of ['person', 'account', 'session'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
  expect((await run('erase', '--email', 'amber@example.org')).said).toBe('Nothing is kept of amber@example.org.');
  expect((await run('data', '--email', 'amber@example.org')).said).toBe('Nothing is kept of amber@example.org.');
});

test('the wish for no mail is shown, and outlives an erasure, which says so', async () => {
  const { run, open } = await makeDeskWithArticles();
  const { core, close } = await open();
  for (const reason of ['bounced', 'never'] as const) {
    await core.write((step) => silence(step, core.signer, 'amber@example.org', reason, core.now()));
  }
  await close();
  const { written } = await run('data', '--email', 'amber@example.org');
  expect(JSON.parse(written).others.silence).toHaveLength(2);
  expect((await run('erase', '--email', 'amber@example.org')).said).toContain('it is what keeps the promise');
  const { db } = await open();
  expect(await db.selectFrom('silence').select('reason').execute()).toEqual([{ reason: 'never' }]);
});

test('an account with a role goes only when it must', async () => {
  const { run, letters } = await withAmber('host');
  const { code, said } = await run('erase', '--email', 'amber@example.org');
  expect(code).toBe(1);
  expect(said).toContain('amber@example.org signs in as host');
  expect(await letters()).toContainEqual(expect.objectContaining({ name: 'Amber & Jo' }));
  expect((await run('erase', '--email', 'amber@example.org', '--force')).code).toBe(0);
});

test.each([['data'], ['erase'], ['data', '--email', 'amber'], ['erase', '--email=']])(
  '%s %s %s: says whose',
  async (...words) => {
    const { run } = await makeDeskWithArticles();
    expect(await run(...words)).toMatchObject({ code: 2, said: expect.stringContaining('--email name@example.org') });
  },
);
