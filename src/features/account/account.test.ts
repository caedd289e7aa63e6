import { expect, onTestFinished, test, vi } from 'vitest';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { createAttempts } from './attempts.server.ts';
import type { AccountPage } from './page-state.ts';
import type { PersonRole } from './schema.server.ts';
import { cookiesOf, signedIn, TEST_PASSWORD } from './testing.ts';

vi.setConfig({ testTimeout: 30_000 });

const HOME = 'http://localhost:4321';
const NEW = 'seven grey geese sleeping';

async function site(role: PersonRole | null = 'host', engine: Engine = 'sqlite') {
  const made = await makeSite(await onEngine(engine));
  onTestFinished(() => made.app.close());
  const own = await signedIn(made, role, 'Mo');
  function act(deed: string, values: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const payload = new URLSearchParams({ deed, ...values }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: HOME, cookie: own.cookie };
    return made.app.inject({ method: 'POST', url: '/account/', payload, headers: { ...form, ...headers } });
  }
  async function page(cookie = own.cookie, query = '') {
    const answer = await made.app.inject({ url: `/account/${query}`, headers: { cookie } });
    return answer.statusCode === 200 ? answer.json<{ account: AccountPage }>().account : null;
  }
  async function addPasskey(userId: string) {
    const key = { id: `key-of-${userId}`, userId, publicKey: 'x', credentialId: userId, counter: 0, backedUp: 0 };
    await made.db
      .insertInto('passkey')
      .values({ ...key, deviceType: 'singleDevice', name: 'Firefox on Linux' })
      .execute();
    return key.id;
  }
  return { ...made, own, act, page, addPasskey };
}

test('a stranger is sent to sign in, and nothing of the page is kept on the way', async () => {
  const { app, act, own } = await site();
  const answer = await app.inject('/account/');
  expect(answer.headers.location).toBe('/sign-in/?next=%2Faccount%2F');
  const page = await app.inject({ url: '/account/', headers: { cookie: own.cookie } });
  expect(page.headers['cache-control']).toBe('no-store');
  expect((await act('name', { name: 'Eve' }, { cookie: '' })).headers.location).toBe('/sign-in/?next=%2Faccount%2F');
});

test.each(ENGINES)('%s: the page tells what there is', async (engine) => {
  const { page, own, addPasskey } = await site('host', engine);
  await addPasskey(own.person.id);
  expect(await page()).toMatchObject({
    person: own.person,
    hasPassword: true,
    fresh: true,
    passkeys: [{ name: 'Firefox on Linux' }],
    sessions: [{ browser: 'A browser', current: true }],
  });
});

test('a name is changed, and checked like one under a letter', async () => {
  const { act, page } = await site(null);
  expect((await act('name', { name: ' Mo\u200b Lee ', role: 'host' })).headers.location).toBe('/account/?done=name');
  expect(await page(undefined, '?done=name')).toMatchObject({
    person: { name: 'Mo Lee', role: null },
    done: expect.any(String),
  });
  for (const name of ['', 'x'.repeat(61), 'Linds', 'a\u202eb']) {
    const answer = await act('name', { name });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ account: AccountPage }>().account).toMatchObject({ name, faults: [{ field: 'name' }] });
  }
  expect((await page())?.person.name).toBe('Mo Lee');
});

test('a new password opens, the old one does not, and every other browser is signed out', async () => {
  const made = await site();
  const { email } = made.own.person;
  const auth = await made.accounts.auth();
  const signIn = (password: string) => auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
  const elsewhere = cookiesOf((await signIn(TEST_PASSWORD)).headers.getSetCookie());
  const answer = await made.act('password', { current: TEST_PASSWORD, password: NEW });
  expect(answer.headers.location).toBe('/account/?done=password');
  expect(await made.page(elsewhere)).toBeNull();
  expect(await made.page()).toBeNull();
  expect(await made.page(cookiesOf(answer.headers['set-cookie']))).not.toBeNull();
  await expect(signIn(TEST_PASSWORD)).rejects.toThrow();
  await expect(signIn(NEW)).resolves.toBeDefined();
});

test.each([
  ['the wrong one now', { current: 'not the password', password: NEW }, 'current'],
  ['none now', { current: '', password: NEW }, 'current'],
  ['a weak new one', { current: TEST_PASSWORD, password: 'password1234' }, 'password'],
  ['a short new one', { current: TEST_PASSWORD, password: 'four ducks' }, 'password'],
])('%s: the password stays, and no field is sent back', async (_what, values, field) => {
  const { act, page } = await site();
  const answer = await act('password', values);
  expect(answer.statusCode).toBe(422);
  expect(answer.json<{ account: AccountPage }>().account.faults).toEqual([
    { field, message: expect.stringMatching(/\.$/) },
  ]);
  expect(answer.body).not.toContain(values.password);
  expect(await page()).not.toBeNull();
});

test('whoever holds a session finds no password out with it', async () => {
  const { act, core, own } = await site();
  const { count } = createAttempts(core);
  for (let tries = 0; tries < 9; tries += 1) await count(['account', own.person.email]);
  expect((await act('password', { current: 'a guess', password: NEW })).statusCode).toBe(422);
  const answer = await act('password', { current: TEST_PASSWORD, password: NEW });
  expect(answer.statusCode).toBe(429);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

test('only one’s own passkey is removed', async () => {
  const made = await site();
  const other = await signedIn(made, 'expert');
  const [mine, theirs] = [await made.addPasskey(made.own.person.id), await made.addPasskey(other.person.id)];
  await made.act('remove', { id: theirs });
  await made.act('remove', { id: mine });
  expect((await made.db.selectFrom('passkey').select('id').execute()).map(({ id }) => id)).toEqual([theirs]);
});

test('signing out everywhere ends all of one’s sessions and nobody else’s', async () => {
  const made = await site();
  const other = await signedIn(made, 'expert');
  expect((await made.act('everywhere')).headers.location).toBe('/sign-in/');
  expect(await made.page()).toBeNull();
  expect(await made.page(other.cookie)).not.toBeNull();
});

test('a reader’s account goes, its letters stay without it; the column’s people are not deleted', async () => {
  const made = await site(null);
  const letter = { kind: 'comment', body: 'Twice a week is enough.' };
  await made.app.inject({ method: 'POST', url: '/api/threads/other', headers: made.own.headers, payload: letter });
  expect((await made.act('delete')).headers.location).toBe('/');
  expect(await made.db.selectFrom('person').selectAll().execute()).toEqual([]);
  expect(await made.db.selectFrom('session').selectAll().execute()).toEqual([]);
  const row = await made.db.selectFrom('comment').select(['name', 'userId']).where('seeded', '=', 0).executeTakeFirst();
  expect(row).toEqual({ name: 'Mo', userId: null });
  const host = await site();
  expect((await host.act('delete')).statusCode).toBe(422);
  expect(await host.page()).not.toBeNull();
});

test.each([
  [{ origin: 'https://evil.example' }, 'everywhere'],
  [{ 'sec-fetch-site': 'cross-site' }, 'delete'],
])('another site does nothing here: %j', async (headers, deed) => {
  const { act, page } = await site(null);
  expect((await act(deed, {}, headers)).statusCode).toBe(403);
  expect(await page()).not.toBeNull();
});

test('what is no deed does nothing', async () => {
  const { act } = await site();
  for (const deed of ['', 'toString', 'constructor', '__proto__']) expect((await act(deed)).statusCode).toBe(422);
});

test('a passkey is added only to a fresh session, and asked for only from here', async () => {
  const { app, db, own } = await site();
  const ask = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/account/passkey/options', payload: {}, headers: { origin: HOME, ...headers } });
  const options = await ask({ cookie: own.cookie });
  expect(options.json()).toMatchObject({
    rp: { id: 'localhost' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  expect(String(options.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
  expect((await ask({})).statusCode).toBe(401);
  expect((await ask({ cookie: own.cookie, origin: 'https://evil.example' })).statusCode).toBe(403);
  await db
    .updateTable('session')
    .set({ createdAt: new Date(Date.now() - 2 * 3600_000).toISOString() })
    .execute();
  const late = await ask({ cookie: own.cookie });
  expect(late.statusCode).toBe(403);
  expect(late.json()).toMatchObject({ detail: expect.stringMatching(/Sign in again/) });
});

test('what is no passkey signs nobody in, and says so', async () => {
  const { app, page } = await site();
  const send = (url: string, payload: object, cookie = '') =>
    app.inject({ method: 'POST', url, payload, headers: { origin: HOME, cookie } });
  const options = await send('/sign-in/passkey/options', {});
  expect(options.json()).toMatchObject({ userVerification: 'required', challenge: expect.any(String) });
  const challenge = cookiesOf(options.headers['set-cookie']);
  const made = { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} };
  for (const response of [undefined, 'text', [], made]) {
    const answer = await send('/sign-in/passkey/', { response }, challenge);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  }
  expect(await page('')).toBeNull();
});
