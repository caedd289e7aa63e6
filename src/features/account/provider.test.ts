import { expect, onTestFinished, test, vi } from 'vitest';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import type { AccountPage, SignInPage } from './page-state.ts';
import { CLIENT, type People, startProvider, throughProvider } from './provider-testing.server.ts';
import { cookiesOf, signedIn } from './testing.ts';

vi.setConfig({ testTimeout: 30_000 });

const SITE = 'http://localhost:4321';
const START = '/sign-in/with/village/';
const ZOE = { zoe: { name: 'Zoe Ansah', email: 'zoe@example.org', email_verified: true } };

async function site(people: People = ZOE, engine: Engine = 'sqlite') {
  const provider = await startProvider(people, `${SITE}/sign-in/callback/village`);
  onTestFinished(provider.close);
  const village = { id: 'village', label: 'Village', issuer: provider.issuer, ...CLIENT };
  const made = await makeSite({ ...(await onEngine(engine)), providers: [village] });
  onTestFinished(() => made.app.close());

  /** From the button to the provider: where it leads, and what the browser keeps of it. */
  async function begin(query = '', headers: Record<string, string> = {}) {
    const answer = await made.app.inject({ url: `${START}${query}`, headers });
    return { answer, away: String(answer.headers.location), kept: cookiesOf(answer.headers['set-cookie']) };
  }
  async function comeBack(back: URL, cookie: string) {
    const answer = await made.app.inject({ url: back.pathname + back.search, headers: { cookie } });
    return { answer, cookie: cookiesOf(answer.headers['set-cookie']) };
  }
  async function signIn(login = 'zoe', query = '') {
    const { away, kept } = await begin(query);
    return comeBack(await throughProvider(away, login), kept);
  }
  async function account(cookie: string) {
    const answer = await made.app.inject({ url: '/account/', headers: { cookie } });
    return answer.statusCode === 200 ? answer.json<{ account: AccountPage }>().account : null;
  }
  async function refusalAfter(location: unknown) {
    const { signIn: page } = (await made.app.inject(String(location))).json<{ signIn: SignInPage }>();
    return page.refusal;
  }
  return { ...made, provider, begin, comeBack, signIn, account, refusalAfter };
}

test.each(ENGINES)('%s: a reader signs in with a provider, and again as the same reader', async (engine) => {
  const { signIn, account, db } = await site(ZOE, engine);
  const first = await signIn('zoe', '?next=/articles/it-band-pain/discussion/');
  expect(first.answer.statusCode).toBe(303);
  expect(first.answer.headers.location).toBe('/articles/it-band-pain/discussion/');
  const page = await account(first.cookie);
  expect(page?.person).toMatchObject({ name: 'Zoe Ansah', email: 'zoe@example.org', role: null });
  expect(page?.hasPassword).toBe(false);
  const second = await signIn();
  expect((await account(second.cookie))?.person.id).toBe(page?.person.id);
  expect(await db.selectFrom('person').selectAll().execute()).toHaveLength(1);
});

test('nothing of the provider is kept but who it is there', async () => {
  const { signIn, db } = await site();
  await signIn();
  const row = await db.selectFrom('account').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ providerId: 'village', accountId: 'zoe', accessToken: null, idToken: null, scope: null });
  expect(await db.selectFrom('verification').selectAll().execute()).toEqual([]);
});

test('the way there carries a challenge, a nonce and a state; the way back fits only this browser, and once', async () => {
  const { begin, comeBack, refusalAfter, account } = await site();
  const { away, kept } = await begin();
  const asked = new URL(away).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20);
  const back = await throughProvider(away, 'zoe');
  const stranger = await comeBack(back, '');
  expect(stranger.cookie).not.toContain('session_token');
  expect(await refusalAfter(stranger.answer.headers.location)).toMatch(/did not work/);
  const other = await begin();
  expect((await comeBack(back, other.kept)).cookie).not.toContain('session_token');
  expect(await account((await comeBack(back, kept)).cookie)).not.toBeNull();
  expect((await comeBack(back, kept)).cookie).not.toContain('session_token');
});

test('a changed code or issuer signs nobody in', async () => {
  const { begin, comeBack } = await site();
  for (const [name, value] of [
    ['code', 'guessed'],
    ['iss', 'https://evil.example'],
  ] as const) {
    const { away, kept } = await begin();
    const back = await throughProvider(away, 'zoe');
    back.searchParams.set(name, value);
    expect((await comeBack(back, kept)).cookie).not.toContain('session_token');
  }
});

test('no claim of the provider makes a host', async () => {
  const { signIn, account } = await site({ eve: { ...ZOE.zoe, role: 'host', name: 'Linds' } });
  const { cookie } = await signIn('eve');
  expect((await account(cookie))?.person.role).toBeNull();
});

test('who comes with the host’s address does not get the host’s account', async () => {
  const made = await site();
  const host = await signedIn(made, 'host');
  await made.db.updateTable('person').set({ email: 'zoe@example.org' }).execute();
  const { answer, cookie } = await made.signIn();
  expect(cookie).not.toContain('session_token');
  expect(await made.refusalAfter(answer.headers.location)).toMatch(/your e-mail address already/);
  expect((await made.account(host.cookie))?.person.role).toBe('host');
});

test.each([
  ['an address that is only claimed', { name: 'Kim', email: 'linds@column.example', email_verified: false }, 'Kim'],
  ['no address', { name: 'Kim' }, 'Kim'],
  ['no name', {}, 'Reader'],
  ['a name that turns the line', { name: 'Kim\u202e' }, 'Reader'],
  ['a name of hundreds', { name: 'x'.repeat(300) }, 'x'.repeat(60)],
])('%s: signed in all the same, without an address that leads anywhere', async (_what, claims, name) => {
  const { signIn, account } = await site({ kim: claims });
  const { cookie } = await signIn('kim');
  expect((await account(cookie))?.person).toMatchObject({ name, email: 'kim@village.invalid', role: null });
});

test('a reader who changes their mind is told so', async () => {
  const { begin, comeBack, refusalAfter } = await site();
  const { away, kept } = await begin();
  const state = new URL(away).searchParams.get('state') ?? '';
  const query = new URLSearchParams({ state, error: 'access_denied', error_description: '<b>call 555</b>' });
  const { answer } = await comeBack(new URL(`/sign-in/callback/village?${query}`, SITE), kept);
  expect(answer.headers.location).toBe('/sign-in/?error=access_denied');
  expect(await refusalAfter(answer.headers.location)).toMatch(/told not to/);
});

test('a provider that does not answer is said to, stops nobody else, and is asked again later', async () => {
  const made = await site();
  await made.provider.close();
  const { answer } = await made.begin();
  expect(answer.headers.location).toBe('/sign-in/?next=%2Faccount%2F&error=unreachable');
  expect(await made.refusalAfter(answer.headers.location)).toMatch(/does not answer/);
  expect((await made.account((await signedIn(made, 'host')).cookie))?.person.role).toBe('host');
});

test('only the site’s own page leads to a provider, and only to those that are set', async () => {
  const { begin, app } = await site();
  const { answer } = await begin('?next=/desk/', { 'sec-fetch-site': 'cross-site' });
  expect(answer.headers.location).toBe('/sign-in/?next=%2Fdesk%2F');
  expect((await app.inject('/sign-in/with/nobody/')).statusCode).toBe(404);
  expect((await app.inject('/sign-in/callback/nobody?code=x&state=y')).statusCode).toBe(404);
  const page = (await app.inject('/sign-in/')).json<{ signIn: SignInPage }>().signIn;
  expect(page.providers).toEqual([{ id: 'village', label: 'Village' }]);
});

test('a wish to go on to another site is not followed', async () => {
  const { signIn } = await site();
  expect((await signIn('zoe', '?next=//evil.example/')).answer.headers.location).toBe('/account/');
});
