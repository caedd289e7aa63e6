import { expect, onTestFinished, test, vi } from 'vitest';
import type { Config } from '../../server/config.ts';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { type Counted, createAttempts } from './attempts.server.ts';
import type { SignInPage } from './page-state.ts';
import { cookiesOf, signedIn, TEST_PASSWORD } from './testing.ts';

/** A password takes its time, and PostgreSQL its start. */
vi.setConfig({ testTimeout: 30_000 });

const HOME = 'http://localhost:4321';

async function site(change: Partial<Config> & { engine?: Engine } = {}, now = Date.now) {
  const { engine = 'sqlite', ...config } = change;
  const made = await makeSite({ ...(await onEngine(engine)), ...config }, now);
  onTestFinished(() => made.app.close());
  const host = await signedIn(made, 'host', 'Linds');
  function post(url: string, values: Record<string, string>, headers: Record<string, string> = {}) {
    const payload = new URLSearchParams(values).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: HOME };
    return made.app.inject({ method: 'POST', url, payload, headers: { ...form, ...headers } });
  }
  const right = { email: host.person.email, password: TEST_PASSWORD };
  const signIn = (values: object = {}, headers = {}) => post('/sign-in/', { ...right, ...values }, headers);
  async function whoIs(cookie: string) {
    const answer = await made.app.inject({ url: '/sign-in/', headers: { cookie } });
    return answer.json<{ signIn: SignInPage }>().signIn.person;
  }
  /** So many tries that failed, without the time that each takes. */
  async function failed(times: number, counted: Counted) {
    const { count } = createAttempts(made.core);
    for (let tries = 0; tries < times; tries += 1) await count(counted);
  }
  return { ...made, host, post, signIn, whoIs, failed };
}

test.each(ENGINES)('%s: the right password opens a session and leads on', async (engine) => {
  const { signIn, whoIs, host } = await site({ engine });
  const answer = await signIn({ email: ` ${host.person.email.toUpperCase()} `, next: '/desk/?page=2' });
  expect(answer.statusCode).toBe(303);
  expect(answer.headers).toMatchObject({ location: '/desk/?page=2', 'cache-control': 'no-store' });
  expect(await whoIs(cookiesOf(answer.headers['set-cookie']))).toEqual(host.person);
});

test('the page says what is wrong beside each field, keeps the address and never the password', async () => {
  const { signIn } = await site();
  const answer = await signIn({ email: 'linds', password: '' });
  expect(answer.statusCode).toBe(422);
  const { signIn: page } = answer.json<{ signIn: SignInPage }>();
  expect(page.faults.map(({ field }) => field)).toEqual(['email', 'password']);
  expect(page.email).toBe('linds');
  expect((await signIn({ password: 'wrong but secret' })).body).not.toContain('wrong but secret');
});

test('a wrong password, an unknown address and an account without a password are told alike', async () => {
  const made = await site();
  const reader = await signedIn(made, null);
  await made.db.deleteFrom('account').where('userId', '=', reader.person.id).execute();
  const tries = [{ password: 'not the password' }, { email: 'nobody@example.org' }, { email: reader.person.email }];
  for (const values of tries) {
    const answer = await made.signIn(values);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.json<{ signIn: SignInPage }>().signIn.refusal).toMatch(/do not belong together/);
  }
});

test('an unknown address takes about as long as a wrong password', async () => {
  const { signIn } = await site();
  async function time(values: object) {
    const begin = performance.now();
    await signIn(values);
    return performance.now() - begin;
  }
  const fastest = async (values: object) => Math.min(await time(values), await time(values), await time(values));
  const [wrong, unknown] = [
    await fastest({ password: 'not the password' }),
    await fastest({ email: 'no@example.org' }),
  ];
  expect(unknown).toBeGreaterThan(wrong * 0.4);
  expect(unknown).toBeLessThan(wrong * 2.5);
});

test.each(['HTTP', 'HTTPS'])('over %s the cookie is flagged as it must be', async (scheme) => {
  const secure = scheme === 'HTTPS';
  const { signIn } = await site(secure ? { siteUrl: new URL('https://column.example') } : {});
  const answer = await signIn({}, { origin: secure ? 'https://column.example' : HOME });
  const cookies = [answer.headers['set-cookie']].flat().map(String);
  expect(cookies).toHaveLength(3);
  for (const cookie of cookies) {
    expect(/; HttpOnly/i.test(cookie)).toBe(!cookie.startsWith('ask.signed=1;'));
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(/; Secure/i.test(cookie)).toBe(secure);
    expect(cookie).not.toMatch(/; Domain/i);
  }
  expect(cookies[0]).toMatch(secure ? /^__Secure-ask\.session_token=/ : /^ask\.session_token=/);
});

test('a session that was fixed beforehand is not the one that opens, and the one that was open ends', async () => {
  const made = await site();
  const planted = await signedIn(made, null);
  const answer = await made.signIn({}, { cookie: planted.cookie });
  const cookie = cookiesOf(answer.headers['set-cookie']);
  expect(cookie).not.toBe(planted.cookie);
  expect(await made.whoIs(cookie)).toEqual(made.host.person);
  expect(await made.whoIs(planted.cookie)).toBeNull();
});

test('a cookie taken before signing out is dead after it', async () => {
  const { post, whoIs, host, db } = await site();
  expect(await whoIs(host.cookie)).not.toBeNull();
  const answer = await post('/sign-out/', {}, { cookie: host.cookie });
  expect(answer.statusCode).toBe(303);
  expect(String(answer.headers['set-cookie'])).toMatch(/ask\.session_token=;.*Max-Age=0/);
  expect(await whoIs(host.cookie)).toBeNull();
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
});

test.each([
  ['/sign-in/', { origin: 'https://evil.example' }],
  ['/sign-in/', { origin: 'null' }],
  ['/sign-in/', { 'sec-fetch-site': 'cross-site' }],
  ['/sign-out/', { origin: 'https://evil.example' }],
])('another site cannot post to %s with %j', async (url, headers) => {
  const { post, host, whoIs } = await site();
  const answer = await post(
    url,
    { email: host.person.email, password: TEST_PASSWORD },
    { cookie: host.cookie, ...headers },
  );
  expect(answer.statusCode).toBe(403);
  expect(answer.headers).not.toHaveProperty('set-cookie');
  expect(await whoIs(host.cookie)).not.toBeNull();
});

test('the pages’ scripts may ask who is signed in, and learn no more than a letter shows', async () => {
  const { app, host } = await site();
  const answer = await app.inject({ url: '/account/me', headers: { cookie: host.cookie } });
  expect(answer.json()).toEqual({ name: 'Linds', role: 'host' });
  expect(answer.headers['cache-control']).toBe('no-store');
  expect((await app.inject('/account/me')).body).toBe('null');
});

test('signing out leads back to where it was asked for, and nowhere else', async () => {
  const { post, host } = await site();
  const out = async (next: string) => (await post('/sign-out/', { next }, { cookie: host.cookie })).headers.location;
  expect(await out('/articles/other/#discussion-heading')).toBe('/articles/other/#discussion-heading');
  expect(await out('//evil.example')).toBe('/');
  expect(await out('')).toBe('/');
});

test('a GET signs nobody out', async () => {
  const { app, host, whoIs } = await site();
  expect((await app.inject({ url: '/sign-out/', headers: { cookie: host.cookie } })).statusCode).toBe(404);
  expect(await whoIs(host.cookie)).not.toBeNull();
});

test('next= leads nowhere but to this site', async () => {
  const { app, signIn } = await site();
  expect((await signIn({ next: '//evil.example' })).headers.location).toBe('/desk/');
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const page = await app.inject(`/sign-in/?next=${encodeURIComponent(next)}`);
    expect(page.json<{ signIn: SignInPage }>().signIn.next).toBe('');
  }
});

test.each(ENGINES)('%s: ten wrong passwords close an account to strangers for a quarter of an hour', async (engine) => {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const { signIn, failed, host } = await site({ engine, trustedProxies: 1 }, () => now);
  const from = (stranger: number) => ({ 'x-forwarded-for': `203.0.113.${stranger}` });
  const own = cookiesOf((await signIn({}, from(200))).headers['set-cookie']);
  await failed(7, ['account', host.person.email]);
  const tries = Array.from({ length: 5 }, (_, stranger) => signIn({ password: 'not the password' }, from(stranger)));
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
  expect(statuses.sort()).toEqual([401, 401, 401, 429, 429]);
  const closed = await signIn({}, from(100));
  expect(closed.statusCode).toBe(429);
  expect(Number(closed.headers['retry-after'])).toBe(900);
  expect(closed.json<{ signIn: SignInPage }>().signIn.refusal).toBe(
    'Too many tries to sign in. Wait 15 minutes and try again.',
  );
  expect((await signIn({}, { ...from(101), cookie: own })).statusCode).toBe(303);
  now += 15 * 60_000;
  expect((await signIn({}, from(102))).statusCode).toBe(303);
});

test('an address that nobody has is closed like any other', async () => {
  const { signIn, failed } = await site();
  const email = 'nobody@example.org';
  await failed(9, ['account', email]);
  expect((await signIn({ email })).statusCode).toBe(401);
  expect((await signIn({ email })).statusCode).toBe(429);
});

test('forty tries from one network are enough, whatever the accounts', async () => {
  const { signIn, failed } = await site();
  await failed(39, ['address', '127.0.0.1']);
  expect((await signIn({ email: 'nobody-1@example.org' })).statusCode).toBe(401);
  expect((await signIn({ email: 'nobody-2@example.org' })).statusCode).toBe(429);
});

test('the right password forgets the wrong ones before it, and none is stored under a name', async () => {
  const { signIn, failed, db, host } = await site();
  await failed(9, ['account', host.person.email]);
  expect(JSON.stringify(await db.selectFrom('attempt').selectAll().execute())).not.toMatch(/@|account/);
  expect((await signIn()).statusCode).toBe(303);
  expect((await signIn({ password: 'not the password' })).statusCode).toBe(401);
});

test('a role, a name or an id in the form changes nothing', async () => {
  const made = await site();
  const reader = await signedIn(made, null);
  const answer = await made.signIn({ email: reader.person.email, role: 'host', name: 'Eve', id: made.host.person.id });
  expect(await made.whoIs(cookiesOf(answer.headers['set-cookie']))).toEqual(reader.person);
});

test('the library is reached only through the site’s own pages', async () => {
  const { app } = await site();
  const payload = { email: 'eve@example.org', password: TEST_PASSWORD, name: 'Eve', role: 'host' };
  for (const path of ['sign-up/email', 'sign-in/email', 'update-user', 'get-session', 'list-sessions', 'ok']) {
    const url = `/sign-in/${path}`;
    expect((await app.inject({ method: 'POST', url, payload, headers: { origin: HOME } })).statusCode).toBe(404);
    expect((await app.inject(url)).statusCode).toBe(404);
  }
});
