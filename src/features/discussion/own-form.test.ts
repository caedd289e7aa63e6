import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { AMBER, makeSite } from '../../server/testing.ts';
import { EDIT_MS } from './limits.ts';
import type { DiscussionPage, FormState, OwnPage } from './page-state.ts';

const URL = '/articles/it-band-pain/discussion/';
const ID = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const OWN = `${URL}${ID}/`;
const good = { id: ID, kind: 'question', name: 'Zoe', body: 'How long?' };

async function site(change: Partial<Config> = {}) {
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const made = await makeSite(change, () => clock.now);
  onTestFinished(() => made.app.close());
  async function send(url: string, values: Record<string, string>, cookie = '', headers: Record<string, string> = {}) {
    const payload = new URLSearchParams(values).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return made.app.inject({ method: 'POST', url, payload, headers: { ...type, cookie, ...headers } });
  }
  const get = (url: string, cookie = '') => made.app.inject({ url, headers: { cookie } });
  const write = async () => jar(await send(URL, good));
  const row = () => made.db.selectFrom('comment').selectAll().where('id', '=', ID).executeTakeFirstOrThrow();
  return { ...made, clock, send, get, write, row };
}

function jar({ cookies }: { cookies: { name: string; value: string }[] }): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test('a writer sees the letter in a form, looks at a change, saves it', async () => {
  const { get, send, write, row } = await site();
  const cookie = await write();
  const shown = await get(OWN, cookie);
  expect(shown.headers['cache-control']).toBe('private, no-store');
  expect(shown.json<{ own: OwnPage }>().own).toMatchObject({
    body: 'How long?',
    letter: { left: 'for 15 more minutes' },
    refusal: null,
  });
  const preview = await send(OWN, { do: 'preview', body: '*How* long?' }, cookie);
  expect(preview.json<{ own: OwnPage }>().own).toMatchObject({
    body: '*How* long?',
    preview: '<p><em>How</em> long?</p>',
  });
  expect((await row()).body).toBe('How long?');
  const saved = await send(OWN, { do: 'save', body: '*How* long?' }, cookie);
  expect(saved.statusCode).toBe(303);
  expect(saved.headers.location).toBe(`${URL}?comment=${ID}#comment-${ID}`);
  expect((await row()).body).toBe('*How* long?');
});

test('taking a letter back asks first, and says when it is done', async () => {
  const { get, send, write, row } = await site();
  const cookie = await write();
  expect((await send(OWN, { do: 'ask' }, cookie)).json<{ own: OwnPage }>().own.confirm).toBe(true);
  expect((await row()).status).toBe('approved');
  const gone = await send(OWN, { do: 'remove' }, cookie);
  expect(gone.headers.location).toBe(`${URL}?taken#taken`);
  expect(gone.cookies[0]).toMatchObject({ value: '', maxAge: 0 });
  expect((await row()).status).toBe('deleted');
  expect((await get(`${URL}?taken`)).json<{ form: FormState }>().form.done).toBe('taken');
  expect((await get(OWN, cookie)).statusCode).toBe(404);
});

test('looking never changes a letter, and nobody else may look or act', async () => {
  const { get, send, write, row, clock } = await site();
  const cookie = await write();
  for (const query of ['?do=remove', '?do=save&body=x']) await get(OWN + query, cookie);
  for (const answer of [
    await get(OWN),
    await send(OWN, { do: 'remove' }),
    await send(OWN, { do: 'save', body: 'Mine' }, cookie.replace(ID, AMBER)),
    await send(OWN, { do: 'save', body: 'Mine' }, cookie, { origin: 'https://evil.example' }),
    await send(OWN, { do: 'remove' }, cookie, { origin: 'https://evil.example' }),
  ]) {
    expect(answer.statusCode).toBe(403);
  }
  expect((await get(`/articles/other/discussion/${ID}/`, cookie)).statusCode).toBe(404);
  clock.now += EDIT_MS;
  const late = await send(OWN, { do: 'save', body: 'Typed too slowly' }, cookie);
  expect(late.statusCode).toBe(403);
  expect(late.json<{ own: OwnPage }>().own).toMatchObject({ letter: null, body: 'Typed too slowly' });
  expect(await row()).toMatchObject({ body: 'How long?', status: 'approved' });
});

test('a change that cannot be saved comes back as it was typed', async () => {
  const { send, write } = await site();
  const cookie = await write();
  const answer = await send(OWN, { do: 'save', body: '> ' }, cookie);
  expect(answer.statusCode).toBe(422);
  const { own } = answer.json<{ own: OwnPage }>();
  expect(own).toMatchObject({ body: '> ', errors: [{ field: 'body' }], letter: { comment: { id: ID } } });
  expect((await send(OWN, { body: 'x' }, cookie)).statusCode).toBe(422);
});

test('a preview shows the letter above the form, keeps every field and stores nothing', async () => {
  const { send, db } = await site();
  const before = await db.selectFrom('comment').select('id').execute();
  const typed = { ...good, body: '<b>*Hi*</b>', email: 'zoe@example.org', subscribe: 'yes', parentId: AMBER };
  const answer = await send(URL, { ...typed, preview: 'yes' });
  expect(answer.statusCode).toBe(200);
  const { form } = answer.json<{ form: FormState }>();
  expect(form.values).toMatchObject(typed);
  expect(form.preview).toBe('<p>&lt;b&gt;<em>Hi</em>&lt;/b&gt;</p>');
  expect((await send(URL, { ...typed, body: '', preview: 'yes' })).statusCode).toBe(422);
  expect(await db.selectFrom('comment').select('id').execute()).toEqual(before);
});

test('an address is kept and never shown; a tick without one is a fault', async () => {
  const { send, row, get } = await site();
  const ticked = await send(URL, { ...good, subscribe: 'yes' });
  expect(ticked.json<{ form: FormState }>().form.errors).toEqual([
    { field: 'email', message: expect.stringContaining('take the tick away') },
  ]);
  await send(URL, { ...good, email: 'Zoe@Example.org' });
  expect((await row()).email).toBe('zoe@example.org');
  expect((await get(URL)).body).not.toMatch(/zoe@example/i);
});

test('a vote by the plain form leads back to the letter, in the order it was read', async () => {
  const { app, send, get, row } = await site();
  await send(URL, good);
  const referer = `http://localhost${URL}?sort=wanted`;
  const vote = await send(`${OWN}vote/`, { wanted: 'yes' }, '', { referer, host: 'localhost' });
  expect(vote.statusCode).toBe(303);
  expect(vote.headers.location).toBe(`${URL}?comment=${ID}&sort=wanted#comment-${ID}`);
  const { discussion } = (await get(URL, jar(vote))).json<{ discussion: DiscussionPage }>();
  expect(discussion.mine.voted).toEqual([ID]);
  const asked = await send(`${OWN}vote/`, { back: '/ask/?page=2' }, jar(vote));
  expect(asked.headers.location).toBe('/ask/?page=2');
  for (const back of ['//evil.example/', 'https://evil.example/ask/', '/ask/\r\nx: y', '/\\evil.example/ask/']) {
    const answer = await send(`${OWN}vote/`, { back }, jar(vote));
    expect(answer.headers.location).toMatch(/^\/articles\/it-band-pain\/discussion\//);
  }
  for (const elsewhere of ['https://evil.example/ask/', `http://localhost//evil.example/`, 'javascript:1']) {
    const answer = await send(`${OWN}vote/`, {}, jar(vote), { referer: elsewhere, host: 'localhost' });
    expect(answer.headers.location).toMatch(/^\/articles\/it-band-pain\/discussion\//);
  }
  expect((await row()).votes).toBe(1);
  await send(`${OWN}vote/`, { wanted: 'no' }, jar(vote));
  expect((await row()).votes).toBe(0);
  expect((await app.inject(`${OWN}vote/`)).statusCode).toBe(404);
});

test('a letter’s link and its reply link show the page on which it stands', async () => {
  const { discussion, get } = await site();
  const ids = Array.from({ length: 60 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  for (const id of ids) {
    await discussion.post('other', { id, parentId: null, kind: 'question', name: 'Zoe', body: 'How?', email: null });
  }
  const pageOf = async (query: string) =>
    (await get(`/articles/other/discussion/?${query}`)).json<{ discussion: DiscussionPage }>().discussion.thread.page;
  expect(await pageOf(`comment=${ids[55]}`)).toBe(2);
  expect(await pageOf(`comment=${ids[55]}&sort=newest`)).toBe(1);
  expect(await pageOf(`reply=${ids[55]}`)).toBe(2);
  expect(await pageOf(`comment=${AMBER}`)).toBe(1);
  expect(await pageOf(`comment=nobody&comment=x`)).toBe(1);
});
