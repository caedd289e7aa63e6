import type { FastifyRequest } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { signedIn } from './testing.ts';

async function site() {
  const made = await makeSite();
  onTestFinished(() => made.app.close());
  return made;
}

const asked = (cookie?: string) => ({ headers: { cookie } }) as FastifyRequest;

test('a signed-in browser is known by its cookie, with name and role', async () => {
  const made = await site();
  const { person, cookie } = await signedIn(made, 'host', 'Linds');
  expect(await made.accounts.identify(asked(cookie))).toEqual(person);
  expect(person).toMatchObject({ name: 'Linds', role: 'host' });
});

test.each([
  ['no cookie', () => undefined],
  ['another cookie', () => 'theme=dark'],
  ['an empty one', () => 'ask.session_token='],
  ['one cut short', (cookie: string) => cookie.slice(0, -4)],
  ['another token with this signature', (cookie: string) => cookie.replace(/=.{8}/, '=AAAAAAAA')],
])('%s is nobody', async (_what, change) => {
  const made = await site();
  const { cookie } = await signedIn(made, 'host');
  expect(await made.accounts.identify(asked(change(cookie)))).toBeNull();
});

test('a session that is over is nobody', async () => {
  const made = await site();
  const { cookie } = await signedIn(made, 'host');
  await made.db.updateTable('session').set({ expiresAt: '2026-01-01T00:00:00.000Z' }).execute();
  expect(await made.accounts.identify(asked(cookie))).toBeNull();
});

test('a role opens what is for it, and nothing else', async () => {
  const made = await site();
  const [host, moderator, reader] = [
    await signedIn(made, 'host'),
    await signedIn(made, 'moderator'),
    await signedIn(made, null),
  ];
  const forHosts = made.accounts.requirePerson(['host']);
  expect(await forHosts(asked(host.cookie))).toEqual(host.person);
  await expect(forHosts(asked(moderator.cookie))).rejects.toMatchObject({ status: 403 });
  await expect(forHosts(asked(reader.cookie))).rejects.toMatchObject({ status: 403 });
  await expect(forHosts(asked())).rejects.toMatchObject({ status: 401 });
  expect(await made.accounts.requirePerson()(asked(reader.cookie))).toEqual(reader.person);
});

test('a session keeps a few words of the browser, and no address', async () => {
  const made = await site();
  await signedIn(made, 'host');
  const row = await made.db.selectFrom('session').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ userAgent: 'A browser', ipAddress: null, expiresAt: expect.stringMatching(/Z$/) });
});
