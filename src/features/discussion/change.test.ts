import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { AMBER, makeSite } from '../../server/testing.ts';
import type { Thread } from './comment.ts';
import { EDIT_MS } from './limits.ts';
import type { Mine } from './mine.ts';

const URL = '/api/threads/it-band-pain';
const ID = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const OTHER = 'aaaaaaaa-1111-4222-8333-cccccccccccc';
const good = { id: ID, kind: 'question', name: 'Zoe', body: 'How long?' };

async function site(change: Partial<Config> = {}) {
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const made = await makeSite(change, () => clock.now);
  onTestFinished(() => made.app.close());
  const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object, cookie = '') =>
    made.app.inject({ method, url: `${URL}${path}`, ...(payload && { payload }), headers: { cookie } });
  const post = async (letter: object = good) => jar(await ask('POST', '', letter));
  const row = (id = ID) => made.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { ...made, clock, ask, post, row };
}

/** The cookies of an answer, as a browser would send them back. */
function jar({ cookies }: { cookies: { name: string; value: string }[] }): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test('the writer of a letter gets its key in a cookie that no script reads, for a quarter of an hour', async () => {
  const { ask, app } = await site();
  const [cookie] = (await ask('POST', '', good)).cookies;
  expect(cookie).toMatchObject({ name: `edit-${ID}`, httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 900 });
  expect(cookie?.secure).toBeUndefined();
  expect((await ask('POST', '', good)).cookies).toEqual([]);
  expect((await app.inject(URL)).cookies).toEqual([]);
});

test('over https the cookie is bound to the host', async () => {
  const { ask } = await site({ siteUrl: new globalThis.URL('https://column.example') });
  const answer = await ask('POST', '', good);
  expect(answer.cookies[0]).toMatchObject({ name: `__Host-edit-${ID}`, secure: true, path: '/' });
  expect(answer.headers['set-cookie']).not.toContain('Domain');
  expect((await ask('PATCH', `/${ID}`, { body: 'Changed' }, jar(answer))).statusCode).toBe(200);
  expect((await ask('PATCH', `/${ID}`, { body: 'x' }, jar(answer).replace('__Host-', ''))).statusCode).toBe(403);
});

test('a letter is changed and taken back by its writer', async () => {
  const { ask, post } = await site();
  const cookie = await post();
  const changed = await ask('PATCH', `/${ID}`, { body: 'How **long**?' }, cookie);
  expect(changed.statusCode).toBe(200);
  expect(changed.json()).toMatchObject({ id: ID, html: '<p>How <strong>long</strong>?</p>' });
  const gone = await ask('DELETE', `/${ID}`, undefined, cookie);
  expect(gone.statusCode).toBe(204);
  expect(gone.cookies[0]).toMatchObject({ name: `edit-${ID}`, value: '', maxAge: 0 });
  expect((await ask('GET', '')).json<Thread>().comments.map(({ id }) => id)).not.toContain(ID);
  expect((await ask('PATCH', `/${ID}`, { body: 'Back' }, cookie)).statusCode).toBe(404);
});

test('only the text of a letter can be changed, whatever the request brings', async () => {
  const { ask, post, row } = await site();
  const cookie = await post({ ...good, email: 'zoe@example.org' });
  const before = await row();
  const sent = {
    ...{ role: 'host', status: 'approved', votes: 99, pinned: 1, answer: 1, seeded: 1, email: 'eve@example.org' },
    ...{ createdAt: '2001-01-01T00:00:00.000Z', name: 'Linds', kind: 'topic', parentId: AMBER, id: AMBER, userId: 'u' },
    ...{ author: { role: 'host' }, html: '<script>1</script>', articleId: 'other', editKey: 'x', body: 'Changed' },
  };
  expect((await ask('PATCH', `/${ID}`, sent, cookie)).statusCode).toBe(200);
  const { body, html, editedAt, ...rest } = await row();
  expect({ body, html, editedAt }).toMatchObject({
    body: 'Changed',
    html: '<p>Changed</p>',
    editedAt: expect.any(String),
  });
  expect(before).toMatchObject(rest);
});

test('a posted letter is a reader’s and of now, whatever the request brings', async () => {
  const { ask, row, clock } = await site();
  const sent = { role: 'host', status: 'rejected', votes: 99, pinned: 1, seeded: 1, answer: 1, becameArticle: 'other' };
  await ask('POST', '', { ...good, ...sent, createdAt: '2001-01-01T00:00:00.000Z', userId: 'u1', rootId: AMBER });
  expect(await row()).toMatchObject({
    ...{ role: 'reader', status: 'approved', votes: 0, pinned: 0, seeded: 0, answer: 0, becameArticle: null },
    ...{ createdAt: new Date(clock.now).toISOString(), userId: null, rootId: ID },
  });
});

test('a forged, foreign, expired or missing right opens nothing', async () => {
  const { ask, post, row, clock } = await site();
  const cookie = await post();
  const foreign = await post({ ...good, id: OTHER, name: 'Amy' });
  const [key, until, signature] = cookie.slice(cookie.indexOf('=') + 1).split('.');
  const wrong = [
    '',
    foreign,
    foreign.replace(OTHER, ID),
    `edit-${ID}=`,
    `edit-${ID}=${key}`,
    `edit-${ID}=${key}.${until}.x`,
    `edit-${ID}=${key}.${Number(until) + 60_000}.${signature}`,
    `edit-${AMBER}=${key}.${until}.${signature}`,
  ];
  for (const value of wrong) {
    for (const answer of [
      await ask('PATCH', `/${ID}`, { body: 'Mine now' }, value),
      await ask('DELETE', `/${ID}`, undefined, value),
      await ask('PATCH', `/${AMBER}`, { body: 'Mine now' }, value),
    ]) {
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json().detail).toMatch(/Only its writer.* reply to it and say what to change\.$/);
    }
  }
  clock.now += EDIT_MS;
  expect((await ask('PATCH', `/${ID}`, { body: 'Late' }, cookie)).statusCode).toBe(403);
  expect(await row()).toMatchObject({ body: 'How long?', status: 'approved' });
});

test('a letter of another article is not found, though the right is real', async () => {
  const { app, post, row } = await site();
  const cookie = await post();
  const url = `/api/threads/other/${ID}`;
  expect((await app.inject({ method: 'PATCH', url, payload: { body: 'x' }, headers: { cookie } })).statusCode).toBe(
    404,
  );
  expect((await app.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(404);
  const vote = { method: 'POST', url: `${url}/vote`, payload: { wanted: true } } as const;
  expect((await app.inject(vote)).statusCode).toBe(404);
  expect(await row()).toMatchObject({ status: 'approved', votes: 0 });
});

test('a change from another site is refused', async () => {
  const { app, post, row } = await site();
  const headers = { cookie: await post(), origin: 'https://evil.example' };
  for (const [method, path, payload] of [
    ['PATCH', `/${ID}`, { body: 'x' }],
    ['DELETE', `/${ID}`, undefined],
    ['POST', `/${ID}/vote`, { wanted: true }],
  ] as const) {
    const answer = await app.inject({ method, url: URL + path, headers, ...(payload && { payload }) });
    expect(answer.statusCode).toBe(403);
  }
  expect(await row()).toMatchObject({ status: 'approved', votes: 0, editedAt: null });
});

test('a change is checked as a letter is', async () => {
  const { ask, post, row } = await site();
  const cookie = await post();
  for (const body of ['', '> ', 'x'.repeat(5001), 'a\u0007', 3, undefined]) {
    const answer = await ask('PATCH', `/${ID}`, { body }, cookie);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([{ field: 'body', message: expect.stringMatching(/\.$/) }]);
  }
  await ask('PATCH', `/${ID}`, { body: '<img src=x onerror=alert(1)> [a](javascript:alert(1))' }, cookie);
  expect((await row()).html).not.toMatch(/<img|<a /);
});

test('where every letter waits, a changed one waits again', async () => {
  const { ask, post, row, discussion } = await site({ moderation: 'all' });
  const cookie = await post();
  await discussion.moderate({ id: 'u1', name: 'Linds' }, [ID], { action: 'approve' });
  expect((await ask('PATCH', `/${ID}`, { body: 'Buy this' }, cookie)).statusCode).toBe(202);
  expect(await row()).toMatchObject({ status: 'held', heldFor: expect.stringContaining('waits for the desk') });
});

test('a browser keeps ten letters open, and lets the oldest go', async () => {
  const { ask, clock } = await site();
  const cookies = new Map<string, string>();
  for (let index = 0; index < 13; index += 1) {
    clock.now += 1000;
    const id = `aaaaaaaa-1111-4222-8333-${String(index).padStart(12, '0')}`;
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const { name, value } of (await ask('POST', '', { ...good, id }, sent)).cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  }
  expect(cookies.size).toBe(10);
  expect([...cookies.keys()][0]).toMatch(/3$/);
});

test('one vote a browser; it can be taken back, and the browser’s id is never stored', async () => {
  const { ask, post, db } = await site();
  await post();
  const first = await ask('POST', `/${ID}/vote`, { wanted: true });
  expect(first.json()).toEqual({ id: ID, votes: 1, wanted: true });
  expect(first.cookies[0]).toMatchObject({ name: 'voter', httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 });
  const again = await ask('POST', `/${ID}/vote`, { wanted: true }, jar(first));
  expect(again.json().votes).toBe(1);
  expect(again.cookies).toEqual([]);
  expect((await ask('POST', `/${ID}/vote`, { wanted: true })).json().votes).toBe(2);
  const rows = await db.selectFrom('vote').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(first.cookies[0]?.value);
  expect((await ask('POST', `/${ID}/vote`, { wanted: false })).json().votes).toBe(2);
  expect((await ask('POST', `/${ID}/vote`, { wanted: false }, jar(first))).json()).toMatchObject({ votes: 1 });
  expect((await ask('POST', `/${ID}/vote`, { wanted: 'yes' })).statusCode).toBe(422);
  expect((await ask('POST', `/${OTHER}/vote`, { wanted: true })).statusCode).toBe(404);
});

test('fifty votes at once are fifty, and each thing has its own limit a minute', async () => {
  const { ask, post } = await site();
  await post();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask('POST', `/${ID}/vote`, { wanted: true })));
  expect(Math.max(...answers.map((answer) => answer.json().votes))).toBe(50);
  const limited = await site({ postsPerMinute: 1 });
  const cookie = await limited.post();
  const statuses = async (count: number, method: 'POST' | 'PATCH', path: string, payload: object) => {
    const all = await Promise.all(Array.from({ length: count }, () => limited.ask(method, path, payload, cookie)));
    return all.filter(({ statusCode }) => statusCode === 429).length;
  };
  expect(await statuses(8, 'POST', `/${ID}/vote`, { wanted: true })).toBe(2);
  expect(await statuses(5, 'PATCH', `/${ID}`, { body: 'Changed' })).toBe(3);
});

test('a browser sees what is its own, and nobody else does', async () => {
  const { ask, post, clock } = await site({ moderation: 'all' });
  const cookie = await post();
  const vote = await ask('POST', `/${AMBER}/vote`, { wanted: true }, cookie);
  const both = `${cookie}; ${jar(vote)}`;
  const answer = await ask('GET', '/mine', undefined, both);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const until = new Date(clock.now + EDIT_MS).toISOString();
  expect(answer.json<Mine>()).toEqual({
    voted: [AMBER],
    letters: [{ comment: expect.objectContaining({ id: ID }), body: 'How long?', until, held: true }],
  });
  expect((await ask('GET', '/mine')).json()).toEqual({ voted: [], letters: [] });
  expect((await ask('GET', '/mine', undefined, `edit-${ID}=x.9999999999999.y; voter=x`)).json<Mine>().letters).toEqual(
    [],
  );
  clock.now += EDIT_MS;
  expect((await ask('GET', '/mine', undefined, both)).json<Mine>()).toEqual({ voted: [AMBER], letters: [] });
});

test('a preview is made safe and stores nothing', async () => {
  const { app, db } = await site();
  const count = async () => (await db.selectFrom('comment').select('id').execute()).length;
  const before = await count();
  const preview = (body: unknown, headers = {}) =>
    app.inject({ method: 'POST', url: '/api/preview', payload: { body }, headers });
  const answer = await preview('*Hi* <script>alert(1)</script>');
  expect(answer.json()).toEqual({ html: '<p><em>Hi</em> &lt;script&gt;alert(1)&lt;/script&gt;</p>' });
  expect((await preview('')).statusCode).toBe(422);
  expect((await preview('x', { origin: 'https://evil.example' })).statusCode).toBe(403);
  expect(await count()).toBe(before);
});
