import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { AMBER, makeSite } from '../../server/testing.ts';
import type { DiscussionPage, FormState } from './page-state.ts';

const URL = '/articles/it-band-pain/discussion/';
const good = { kind: 'question', name: 'Zoe', body: 'How long?' };
interface Shown {
  discussion: DiscussionPage;
  form: FormState;
}

async function site(change: Partial<Config> = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  function post(values: Record<string, string>, headers: Record<string, string> = {}, url = URL) {
    const payload = new URLSearchParams(values).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return made.app.inject({ method: 'POST', url, payload, headers: { ...type, ...headers } });
  }
  return { ...made, post };
}

test('the page shows the live thread and an empty form with an id of its own', async () => {
  const { app } = await site();
  const answer = await app.inject(`${URL}?reply=${AMBER}&kind=topic`);
  expect(answer.headers['cache-control']).toBe('private, no-cache');
  const { discussion, form } = answer.json<Shown>();
  expect(discussion.article.title).toBe('The quiet culprit');
  expect(discussion.thread.count).toBe(5);
  expect(form).toMatchObject({ errors: [], refusal: null, values: { parentId: AMBER, kind: 'topic' } });
  expect(form.values.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('a plain form posts and leads to the letter’s anchor', async () => {
  const { app, post } = await site();
  const answer = await post({ ...good, parentId: AMBER });
  expect(answer.statusCode).toBe(303);
  const id = /#comment-(.*)$/.exec(String(answer.headers.location))?.[1];
  const { discussion } = (await app.inject(URL)).json<Shown>();
  expect(discussion.thread.comments.map((comment) => comment.id)).toContain(id);
});

test('two clicks are one letter, with an id in the form and without', async () => {
  const { app, post } = await site();
  const answers = await Promise.all([post(good), post(good)]);
  expect(answers[0].headers.location).toBe(answers[1].headers.location);
  expect((await app.inject(URL)).json<Shown>().discussion.thread.count).toBe(6);
});

test.each([
  ['what is wrong, beside its field', { body: '' }, {}, 422, ['body']],
  ['several faults', { name: 'Linds', body: '' }, {}, 422, ['body', 'name']],
  ['a foreign origin', {}, { origin: 'https://evil.example' }, 403, []],
  ['an unknown parent', { parentId: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb' }, {}, 422, ['parentId']],
])('comes back with what was typed and names %s', async (_what, change, headers, status, fields) => {
  const { post, db } = await site();
  const before = await db.selectFrom('comment').select('id').execute();
  const typed = { ...good, ...change };
  const answer = await post(typed, headers);
  expect(answer.statusCode).toBe(status);
  const { form } = answer.json<Shown>();
  expect(form.values).toMatchObject(typed);
  expect(form.errors.map(({ field }) => field)).toEqual(fields);
  expect(form.refusal).toMatch(/\.$/);
  expect(await db.selectFrom('comment').select('id').execute()).toEqual(before);
});

test('a used id is not offered again', async () => {
  const { post } = await site();
  const id = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
  await post({ ...good, id });
  const answer = await post({ ...good, id, body: 'Other words' });
  expect(answer.statusCode).toBe(409);
  const { values } = answer.json<Shown>().form;
  expect(values.body).toBe('Other words');
  expect(values.id).not.toBe(id);
});

test('too many letters: the text is kept and the wait is named', async () => {
  const { post } = await site({ postsPerMinute: 1 });
  await post(good);
  const answer = await post({ ...good, body: 'Another' });
  expect(answer.statusCode).toBe(429);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.json<Shown>().form).toMatchObject({
    values: { body: 'Another' },
    refusal: expect.stringContaining('seconds'),
  });
});

test('the form and the API share one limit', async () => {
  const { app, post } = await site({ postsPerMinute: 1 });
  await post(good);
  const answer = await app.inject({ method: 'POST', url: '/api/threads/it-band-pain', payload: good });
  expect(answer.statusCode).toBe(429);
});

test('a form that is too large or not a form says so on the page', async () => {
  const { post } = await site();
  const large = await post({ ...good, body: 'x'.repeat(65 * 1024) });
  expect(large.statusCode).toBe(413);
  expect(large.json<Shown>().form.refusal).toContain('back button');
  expect((await post(good, { 'content-type': 'application/json' })).statusCode).toBe(415);
  expect((await post(good, { 'content-type': 'text/plain' })).statusCode).toBe(415);
});

test('a held letter leads to a page that says so', async () => {
  const { app, post } = await site({ moderation: 'all' });
  const { headers } = await post(good);
  expect(headers.location).toBe(`${URL}?held#held`);
  expect((await app.inject(`${URL}?held`)).json<Shown>().form.done).toBe('held');
});

test('an unknown article has no such page', async () => {
  const { app, post } = await site();
  expect((await app.inject('/articles/nowhere/discussion/')).statusCode).toBe(404);
  expect((await post(good, {}, '/articles/nowhere/discussion/')).statusCode).toBe(404);
});

test('a tick for mails of replies is refused in a sentence where no mail is sent', async () => {
  const { app, db } = await site();
  const fields = { kind: 'question', name: 'Zoe', body: 'How?', email: 'zoe@example.org', subscribe: 'yes' };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const payload = new URLSearchParams(fields).toString();
  const before = await db.selectFrom('comment').select('id').execute();
  const answer = await app.inject({ method: 'POST', url: '/articles/other/discussion/', payload, headers });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().form.errors).toEqual([
    { field: 'email', message: expect.stringContaining('sends no mail yet') },
  ]);
  expect(await db.selectFrom('comment').select('id').execute()).toEqual(before);
});
