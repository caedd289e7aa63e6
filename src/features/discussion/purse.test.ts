import { expect, onTestFinished, test } from 'vitest';
import { AMBER, makeSite } from '../../server/testing.ts';
import type { Shelf } from './drafts.ts';
import { bringKept, keepGiven } from './pocket.ts';

const FRIEND = 'https://pages.example.org';
const API = '/api/threads/it-band-pain';
const FORM = 'application/x-www-form-urlencoded';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

async function site() {
  const { app } = await makeSite({ corsOrigins: [FRIEND], siteUrl: new URL('https://talk.example') });
  onTestFinished(() => app.close());
  return app;
}

/** A page of that origin in a browser that takes no cookie from here. */
function browser(app: Awaited<ReturnType<typeof site>>, origin = FRIEND) {
  const kept = new Map<string, string>();
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  async function ask(method: Method, url: string, payload?: object) {
    const headers = { origin, 'sec-fetch-site': 'cross-site', 'letters-kept': bringKept(shelf, Date.now()) };
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
    keepGiven(shelf, String(answer.headers['letters-keep'] ?? ''), Date.now());
    return answer;
  }
  return { ask, kept, shelf };
}

async function posted({ ask }: ReturnType<typeof browser>): Promise<string> {
  const answer = await ask('POST', API, { kind: 'comment', name: 'Zoe', body: 'How long?' });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

test('a page elsewhere changes its own letter and takes it back, without a cookie', async () => {
  const page = browser(await site());
  const id = await posted(page);
  const mine = await page.ask('GET', `${API}/mine`);
  expect(mine.json()).toMatchObject({ letters: [{ comment: { id } }] });
  const changed = await page.ask('PATCH', `${API}/${id}`, { body: 'How often?' });
  expect(changed.statusCode).toBe(200);
  expect(changed.json()).toMatchObject({ html: '<p>How often?</p>' });
  expect((await page.ask('DELETE', `${API}/${id}`)).statusCode).toBe(204);
  expect(bringKept(page.shelf, Date.now())).toBe('');
});

test('its votes count once, and can be taken back', async () => {
  const page = browser(await site());
  const vote = async (wanted: boolean) =>
    (await page.ask('POST', `${API}/${AMBER}/vote`, { wanted })).json<{ votes: number }>();
  const { votes } = await vote(true);
  expect(await vote(true)).toMatchObject({ votes });
  expect((await page.ask('GET', `${API}/mine`)).json()).toMatchObject({ voted: [AMBER] });
  expect(await vote(false)).toMatchObject({ votes: votes - 1 });
});

test('nobody else may do it: not another browser, not a page that is not listed, not a forged right', async () => {
  const app = await site();
  const page = browser(app);
  const id = await posted(page);
  const [other, evil] = [browser(app), browser(app, 'https://evil.example')];
  evil.kept.set('letters-kept', page.kept.get('letters-kept') ?? '');
  expect((await other.ask('PATCH', `${API}/${id}`, { body: 'x' })).statusCode).toBe(403);
  expect((await evil.ask('PATCH', `${API}/${id}`, { body: 'x' })).statusCode).toBe(403);
  expect((await evil.ask('GET', `${API}/mine`)).json()).toEqual({ voted: [], letters: [] });
  keepGiven(other.shelf, `edit-${id}=key.9999999999999.sign;900`, Date.now());
  expect((await other.ask('PATCH', `${API}/${id}`, { body: 'x' })).statusCode).toBe(403);
  const program = { 'letters-kept': bringKept(page.shelf, Date.now()) };
  expect((await app.inject({ method: 'DELETE', url: `${API}/${id}`, headers: program })).statusCode).toBe(403);
});

test('pages of the site itself are given cookies alone', async () => {
  const app = await site();
  const answer = await app.inject({ method: 'POST', url: API, payload: { kind: 'comment', name: 'Zoe', body: 'Hm.' } });
  expect(answer.headers).toHaveProperty('set-cookie');
  expect(answer.headers).not.toHaveProperty('letters-keep');
});

test('a vote by the plain form of a page elsewhere is not counted as somebody new, but given on our own page', async () => {
  const app = await site();
  const url = `/articles/it-band-pain/discussion/${AMBER}/vote/`;
  const headers = { origin: FRIEND, 'sec-fetch-site': 'cross-site', 'content-type': FORM };
  const votes = async () => {
    const { comments } = (await app.inject(API)).json<{ comments: { id: string; votes: number }[] }>();
    return comments.find(({ id }) => id === AMBER)?.votes;
  };
  const before = await votes();
  for (let press = 0; press < 2; press += 1) {
    const answer = await app.inject({ method: 'POST', url, headers, payload: 'wanted=yes' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/articles/it-band-pain/discussion/?comment=${AMBER}&vote#vote`);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  }
  expect(await votes()).toBe(before);
  const near = { ...headers, 'sec-fetch-site': 'same-site' };
  expect((await app.inject({ method: 'POST', url, headers: near, payload: 'wanted=yes' })).headers).toHaveProperty(
    'set-cookie',
  );
  const evil = { ...headers, origin: 'https://evil.example' };
  expect((await app.inject({ method: 'POST', url, headers: evil, payload: 'wanted=yes' })).statusCode).toBe(403);
});
