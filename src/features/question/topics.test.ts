import { expect, test } from 'vitest';
import { askingSite } from './testing.ts';
import type { List, TopicsView } from './topics.ts';

async function site() {
  const made = await askingSite();
  const view = async (query = '') => (await made.app.inject(`/ask/${query}`)).json<{ topics: TopicsView }>().topics;
  return { ...made, view };
}

const ids = (list: List | undefined) => list?.entries.map(({ comment }) => comment.id);

test('topics stand by votes, questions by whether they are answered, and what became a column leads there', async () => {
  const { view, write, ask, reply, discussion, desk, set, mark } = await site();
  const [sleep, shins] = [await write('topic', 'Sleep'), await write('topic', 'Shin splints', null, 'Kim', 'other')];
  await discussion.vote('other', shins, 'somebody', true);
  const [open, answered, marked] = [await ask('Open?'), await ask('Answered?'), await ask('Marked?')];
  await reply(open, 'Only a reader.');
  await set(await reply(answered), { role: 'expert' });
  await mark(await reply(marked));
  const became = await write('topic', 'Hips');
  await discussion.moderate(desk, [became], { action: 'article', article: 'other' });
  const { lists, newest } = await view();
  expect(newest).toEqual({ id: 'it-band-pain', title: 'The quiet culprit' });
  expect(lists.map(({ name }) => name)).toEqual(['topics', 'open', 'answered', 'became']);
  const [topics, waiting, done, columns] = lists;
  expect(ids(topics)).toEqual([shins, sleep]);
  expect(topics?.entries[0]?.article.title).toBe('Another column');
  expect(ids(waiting)).toEqual([open]);
  expect(ids(done)).toEqual(expect.arrayContaining([answered, marked]));
  expect(done?.count).toBe(4);
  expect(columns?.entries).toMatchObject([{ comment: { id: became }, became: { title: 'Another column' } }]);
});

test('a vote is seen at once', async () => {
  const { app, view, write, discussion } = await site();
  const id = await write('topic', 'Sleep');
  const { etag } = (await app.inject('/ask/')).headers;
  await discussion.vote('it-band-pain', id, 'somebody', true);
  expect((await view()).lists[0]?.entries[0]?.comment.votes).toBe(1);
  expect((await app.inject({ url: '/ask/', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(200);
});

test('a long list comes in pages', async () => {
  const { view, write } = await site();
  for (let number = 0; number < 55; number += 1) await write('topic', `Topic ${number}`);
  expect((await view()).lists[0]).toMatchObject({ count: 55, entries: { length: 10 } });
  const pages = await Promise.all([1, 2, 9].map((page) => view(`?show=topics&page=${page}`)));
  expect(pages.map(({ lists }) => lists.map(({ name, page, entries }) => [name, page, entries.length]))).toEqual([
    [['topics', 1, 50]],
    [['topics', 2, 5]],
    [['topics', 2, 5]],
  ]);
  expect((await view('?show=nothing&page=4')).show).toBeNull();
});

test('held and refused letters are in no list', async () => {
  const { view, write, discussion, desk } = await site();
  const id = await write('topic', 'Spam');
  await discussion.moderate(desk, [id], { action: 'spam' });
  expect((await view()).lists[0]?.count).toBe(0);
});

test('the page is the same for everybody, and is sent once', async () => {
  const { app } = await site();
  const { headers } = await app.inject({ url: '/ask/', headers: { cookie: 'voter=abcdefghijklmnopqrstuv' } });
  expect(headers).toMatchObject({
    'cache-control': expect.stringMatching(/^public.*s-maxage/),
    vary: 'accept-encoding',
  });
  const again = await app.inject({ url: '/ask/', headers: { 'if-none-match': String(headers.etag) } });
  expect(again.statusCode).toBe(304);
});
