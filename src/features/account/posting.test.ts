import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { makeSite } from '../../server/testing.ts';
import type { Comment } from '../discussion/comment.ts';
import { signedIn } from './testing.ts';

const URL = '/api/threads/it-band-pain';
const letter = { kind: 'comment', name: 'Somebody else', body: 'Twice a week is enough.' };

async function site(change: Partial<Config> = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  async function post(headers: Record<string, string>, payload: object = letter) {
    const answer = await made.app.inject({ method: 'POST', url: URL, headers, payload });
    const stored = made.db.selectFrom('comment').select(['role', 'name', 'userId']).where('seeded', '=', 0);
    return { status: answer.statusCode, comment: answer.json<Comment>(), row: await stored.executeTakeFirst() };
  }
  return { ...made, post };
}

test.each([
  ['host', 'Linds', 'host'],
  ['expert', 'Aaron Lipsey', 'expert'],
  ['moderator', 'Mo', 'reader'],
  [null, 'Zoe', 'reader'],
] as const)('a signed-in %s signs as %s, with the badge of a %s', async (role, name, badge) => {
  const made = await site();
  const { headers, person } = await signedIn(made, role, name);
  const { status, comment, row } = await made.post(headers, { ...letter, role: 'editor', userId: 'x' });
  expect(status).toBe(201);
  expect(comment.author).toEqual({ name, role: badge });
  expect(row).toEqual({ role: badge, name, userId: person.id });
});

test('what the host writes waits for nobody; what a signed-in reader writes is judged like anybody’s', async () => {
  const made = await site({ moderation: 'all' });
  expect((await made.post((await signedIn(made, 'host', 'Linds')).headers)).status).toBe(201);
  expect((await made.post((await signedIn(made, null, 'Zoe')).headers)).status).toBe(202);
});

test('a reader whose account bears the host’s name cannot post under it', async () => {
  const made = await site();
  const { headers } = await signedIn(made, null, 'Linds');
  expect((await made.post(headers)).status).toBe(422);
});

test('after the session’s end, and from a copy of the site on another host, the account does not sign', async () => {
  const friend = 'https://copy.example';
  const made = await site({ corsOrigins: [friend] });
  const { headers } = await signedIn(made, 'host', 'Linds');
  const copied = await made.post({ ...headers, origin: friend });
  expect(copied.row).toMatchObject({ role: 'reader', userId: null, name: 'Somebody else' });
  await made.db.deleteFrom('session').execute();
  expect((await made.post(headers)).comment.author).toEqual({ name: 'Somebody else', role: 'reader' });
});
