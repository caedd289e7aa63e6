import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { AMBER, makeSite } from '../../server/testing.ts';
import type { Thread } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';
import { HTML_VERSION } from './markdown.server.ts';

const URL = '/api/threads/it-band-pain';
const ID = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const good = { kind: 'question', name: 'Zoe', body: 'How long?' };

async function site(change: Partial<Config> = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  const post = (payload: object | string, headers: Record<string, string> = {}, url = URL) =>
    made.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });
  const thread = async () => (await made.app.inject(URL)).json<Thread>();
  return { ...made, post, thread };
}

test('the first conversation is there: five letters, nested, and the pinned note', async () => {
  const { thread } = await site();
  const { count, comments } = await thread();
  expect(count).toBe(5);
  expect(comments.map(({ author }) => author.name)).toEqual(['Amber', 'Linds', 'Amber', 'Linds', 'Editor', 'Linds']);
  expect(comments.every(({ seeded }) => seeded)).toBe(true);
  const note = comments.find(({ kind }) => kind === 'note');
  expect(note).toMatchObject({ pinned: true, author: { role: 'editor' }, parentId: comments[3]?.id });
  expect(note?.html).toContain('href="/articles/it-band-pain/#red-flags"');
});

test('a letter is posted, answered with 201, and in the thread at once', async () => {
  const { post, thread } = await site();
  const answer = await post({
    ...good,
    id: ID,
    parentId: AMBER,
    email: 'zoe@example.org',
    body: 'A *soft* <i>one</i>',
  });
  expect(answer.statusCode).toBe(201);
  expect(answer.headers.location).toBe(`/articles/it-band-pain/discussion/?comment=${ID}#comment-${ID}`);
  expect(answer.json()).toMatchObject({
    id: ID,
    parentId: AMBER,
    author: { name: 'Zoe', role: 'reader' },
    seeded: false,
  });
  expect(answer.json().html).toBe('<p>A <em>soft</em> &lt;i&gt;one&lt;/i&gt;</p>');
  const after = await thread();
  expect(after.count).toBe(6);
  expect(JSON.stringify(after)).not.toContain('zoe@example.org');
});

test('an unchanged thread is not sent twice', async () => {
  const { app, post } = await site();
  const first = await app.inject(URL);
  const headers = { 'if-none-match': `"other", ${first.headers.etag}` };
  expect((await app.inject({ url: URL, headers })).statusCode).toBe(304);
  await post(good);
  expect((await app.inject({ url: URL, headers })).statusCode).toBe(200);
});

const refused: [string, object | string, number, string | null, Record<string, string>?, string?][] = [
  ['an empty letter', { ...good, body: '' }, 422, 'body'],
  ['a body over 5,000 characters', { ...good, body: 'x'.repeat(5001) }, 422, 'body'],
  ['a name over 60', { ...good, name: 'x'.repeat(61) }, 422, 'name'],
  ['a control character', { ...good, body: 'a\u0007' }, 422, 'body'],
  ['a turned reading direction', { ...good, name: 'Zoe\u202e' }, 422, 'name'],
  ['a reserved name', { ...good, name: 'L i n d s' }, 422, 'name'],
  ['a letter of marks alone', { ...good, body: '> ' }, 422, 'body'],
  ['an unknown parent', { ...good, parentId: ID }, 422, 'parentId'],
  ['a reply to the editor’s note', { ...good, parentId: 'ad96f08c-24cb-4b51-b27f-e7ae1bdb500a' }, 422, 'parentId'],
  ['a parent of another article', { ...good, parentId: AMBER }, 422, 'parentId', {}, '/api/threads/other'],
  ['an unknown article', good, 404, 'article', {}, '/api/threads/nowhere'],
  ['invalid JSON', '{"kind":', 400, null],
  ['JSON that is no object', '[]', 400, null],
  ['an empty body', '', 400, null],
  ['a poisoned prototype', '{"__proto__":{"x":1}}', 400, null],
  ['plain text', 'hello', 415, null, { 'content-type': 'text/plain' }],
  ['a form', 'kind=question', 415, null, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['more than 64 kB', { ...good, body: 'x'.repeat(65 * 1024) }, 413, null],
  ['a foreign origin', good, 403, null, { origin: 'https://evil.example' }],
  ['the origin of a sandbox', good, 403, null, { origin: 'null' }],
  ['a cross-site fetch', good, 403, null, { 'sec-fetch-site': 'cross-site' }],
];

test('a thread goes out as Brotli where that is understood', async () => {
  const { app, thread } = await site();
  const answer = await app.inject({ url: URL, headers: { 'accept-encoding': 'gzip, br' } });
  expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
  expect(JSON.parse(brotliDecompressSync(answer.rawPayload).toString())).toEqual(await thread());
});

test.each(refused)('refuses %s, says why, stores nothing', async (_what, payload, status, field, headers, url) => {
  const { post, db } = await site();
  const before = await db.selectFrom('comment').select('id').execute();
  const answer = await post(payload, headers, url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, title: expect.any(String), detail: expect.stringMatching(/[.?]$/) });
  if (field) expect(answer.json().errors).toEqual([{ field, message: expect.stringMatching(/\.$/) }]);
  expect(await db.selectFrom('comment').select('id').execute()).toEqual(before);
});

test('a body without a content type is refused', async () => {
  const { app } = await site();
  const answer = await app.inject({ method: 'POST', url: URL, headers: { 'content-type': '' }, payload: '{}' });
  expect(answer.statusCode).toBe(415);
  expect((await app.inject({ method: 'POST', url: URL })).statusCode).toBe(415);
});

test('the site’s own pages may post, by its address or by the host that was asked', async () => {
  const { post } = await site();
  expect((await post(good, { origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  expect((await post(good, { origin: 'http://10.0.0.7:8080', host: '10.0.0.7:8080' })).statusCode).toBe(201);
});

test('the same id twice is one letter and the same answer; with other words it is refused', async () => {
  const { post, thread } = await site();
  const answers = await Promise.all([
    post({ ...good, id: ID }),
    post({ ...good, id: ID }),
    post({ ...good, id: ID.toUpperCase() }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect((await thread()).count).toBe(6);
  const other = await post({ ...good, id: ID, body: 'Other words' });
  expect(other.statusCode).toBe(409);
  expect(other.json().errors[0].field).toBe('id');
  expect((await post({ ...good, id: AMBER })).statusCode).toBe(409);
});

test('a thread goes deeper than it is drawn', async () => {
  const { post, thread } = await site();
  let parentId: string | null = null;
  for (let depth = 1; depth <= MAX_DEPTH + 2; depth += 1) {
    const answer = await post({ ...good, parentId });
    expect(answer.statusCode).toBe(201);
    parentId = answer.json().id as string;
  }
  expect((await thread()).count).toBe(5 + MAX_DEPTH + 2);
});

test('of twenty letters in a minute five get through, and the rest are told when to come back', async () => {
  const { post, thread } = await site({ postsPerMinute: 5 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(good)));
  const refusals = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refusals).toHaveLength(15);
  expect(Number(refusals[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(refusals[0]?.json().detail).toMatch(/5 letters a minute\. Wait \d+ seconds/);
  expect((await thread()).count).toBe(10);
});

test('a letter that needs a change does not use up the minute', async () => {
  const { post } = await site({ postsPerMinute: 1 });
  expect((await post({ ...good, body: '' })).statusCode).toBe(422);
  expect((await post({ ...good, body: '' })).statusCode).toBe(422);
  expect((await post(good)).statusCode).toBe(201);
});

test('a forwarded address counts only behind a trusted proxy', async () => {
  const open = await site({ postsPerMinute: 1 });
  expect((await open.post(good, { 'x-forwarded-for': '203.0.113.1' })).statusCode).toBe(201);
  expect((await open.post(good, { 'x-forwarded-for': '203.0.113.2' })).statusCode).toBe(429);
  const behind = await site({ postsPerMinute: 1, trustedProxies: 1 });
  expect((await behind.post(good, { 'x-forwarded-for': '203.0.113.1' })).statusCode).toBe(201);
  expect((await behind.post(good, { 'x-forwarded-for': '203.0.113.2' })).statusCode).toBe(201);
  expect((await behind.post(good, { 'x-forwarded-for': '198.51.100.9, 203.0.113.2' })).statusCode).toBe(429);
});

test('held letters wait: 202, out of the thread, and no letter to reply to', async () => {
  const { post, thread } = await site({ moderation: 'all' });
  const answer = await post({ ...good, id: ID });
  expect(answer.statusCode).toBe(202);
  expect((await post({ ...good, id: ID })).statusCode).toBe(202);
  expect((await thread()).count).toBe(5);
  expect((await post({ ...good, parentId: ID })).statusCode).toBe(422);
});

test('with "first", a name is known once a letter of it was let through', async () => {
  const { post, db } = await site({ moderation: 'first' });
  expect((await post({ ...good, name: 'Amber' })).statusCode).toBe(202);
  expect((await post({ ...good, id: ID })).statusCode).toBe(202);
  await db.updateTable('comment').set({ status: 'approved' }).where('id', '=', ID).execute();
  expect((await post({ ...good, name: 'ZOE' })).statusCode).toBe(201);
});

test('every stored letter carries its source and the renderer’s version, and nothing of the sender but an address given', async () => {
  const { post, db } = await site();
  await post({ ...good, id: ID, email: 'zoe@example.org' }, { 'user-agent': 'Browser/1' });
  const row = await db.selectFrom('comment').selectAll().where('id', '=', ID).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ body: 'How long?', html: '<p>How long?</p>', htmlVersion: HTML_VERSION });
  expect(JSON.stringify(row)).not.toMatch(/127\.0\.0\.1|Browser/);
});

test('health says whether the database answers', async () => {
  const { app, db } = await site();
  expect((await app.inject('/health')).json()).toEqual({ status: 'ok' });
  await db.destroy();
  expect((await app.inject('/health')).statusCode).toBe(503);
});
