import { expect, onTestFinished, test } from 'vitest';
import { AMBER, makeSite } from '../../server/testing.ts';

const SITE = 'https://column.example';

async function ask() {
  const { app, db } = await makeSite({ siteUrl: new URL(SITE) });
  onTestFinished(() => app.close());
  const get = (query: Record<string, string>) => app.inject({ url: '/oembed/', query });
  return { app, db, get };
}

test('a page of the build is answered, for everybody', async () => {
  const { app, get } = await ask();
  const answer = await get({ url: `${SITE}/articles/it-band-pain/`, format: 'json' });
  expect(answer.json()).toMatchObject({ type: 'link', title: 'The quiet culprit', author_name: 'Aaron Lipsey' });
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.headers['cache-control']).toContain('s-maxage');
  const moved = await app.inject(`/oembed?url=${SITE}/`);
  expect(moved.headers.location).toBe(`/oembed/?url=${SITE}/`);
});

test('an exercise comes as its card, within the room that there is', async () => {
  const { get } = await ask();
  const answer = await get({ url: `${SITE}/exercises/stretch/`, maxwidth: '320' });
  expect(answer.json()).toMatchObject({ type: 'rich', width: 320, html: expect.stringContaining('width="320"') });
});

test('a question is answered as it reads now, and no longer once it is gone', async () => {
  const { db, get } = await ask();
  const url = `${SITE}/questions/${AMBER}/any-words/`;
  expect((await get({ url })).json()).toMatchObject({
    title: expect.stringMatching(/calf stretch/),
    thumbnail_url: `${SITE}/share/home.png`,
  });
  await db.updateTable('comment').set({ status: 'deleted' }).where('id', '=', AMBER).execute();
  expect((await get({ url })).statusCode).toBe(404);
});

test.each([
  [{}, 400],
  [{ url: 'nothing' }, 400],
  [{ url: `${SITE}/`, format: 'xml' }, 501],
  [{ url: `${SITE}/desk/` }, 404],
  [{ url: `${SITE}/questions/%ff/x/` }, 404],
  [{ url: `${SITE}/questions/none/x/` }, 404],
  [{ url: 'https://other.example/articles/it-band-pain/' }, 404],
])('%j is answered with %i and a sentence', async (query, status) => {
  const answer = await (await ask()).get(query);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
});
