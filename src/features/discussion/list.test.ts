import { expect, onTestFinished, test } from 'vitest';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { SORTS, type Thread } from './comment.ts';
import { PAGE_SIZE } from './limits.ts';

/** An article with so many questions, the first of which has a reply, and every tenth a vote. */
async function site(engine: Engine, questions: number) {
  let now = Date.parse('2026-11-24T00:00:00Z');
  const { app, discussion } = await makeSite(await onEngine(engine), () => (now += 1000));
  onTestFinished(() => app.close());
  const ids: string[] = [];
  for (let index = 0; index < questions; index += 1) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    ids.push(id);
    await discussion.post('other', { id, parentId: null, kind: 'question', name: 'Zoe', body: 'How?', email: null });
    if (index % 10 === 9) await discussion.vote('other', id, 'a reader', true);
  }
  const read = async (query: string) => (await app.inject(`/api/threads/other?${query}`)).json<Thread>();
  return { app, discussion, ids, read };
}

const REPLY = '00000000-0000-4000-9000-000000000000';
const reply = { id: REPLY, kind: 'comment', name: 'Amy', body: 'So.', email: null } as const;

test.each(ENGINES)(
  '%s: a long discussion comes in pages, each letter on one of them, replies with what they answer',
  async (engine) => {
    const { discussion, ids, read } = await site(engine, 120);
    await discussion.post('other', { ...reply, parentId: ids[0] ?? '' });
    const pages = await Promise.all(['page=1', 'page=2', 'page=3'].map(read));
    expect(pages.map(({ page, pages, count }) => [page, pages, count])).toEqual([
      [1, 3, 121],
      [2, 3, 121],
      [3, 3, 121],
    ]);
    expect(pages[0]?.comments).toHaveLength(PAGE_SIZE + 1);
    expect(pages[0]?.comments[1]?.id).toBe(REPLY);
    const all = pages.flatMap(({ comments }) => comments.map(({ id }) => id));
    expect(all.filter((id) => id !== REPLY)).toEqual(ids);
  },
);

test.each(ENGINES)('%s: newest and most wanted first', async (engine) => {
  const { ids, read } = await site(engine, 60);
  const newest = await read('sort=newest');
  expect(newest.comments.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, PAGE_SIZE));
  const wanted = await read('sort=wanted');
  expect(wanted.comments.slice(0, 7).map(({ votes }) => votes)).toEqual([1, 1, 1, 1, 1, 1, 0]);
  expect(wanted.comments[0]?.id).toBe(ids[59]);
});

test.each(ENGINES)(
  '%s: a comment is found on the page that it stands on, in every order, a reply with its root',
  async (engine) => {
    const { discussion, ids, read } = await site(engine, 60);
    await discussion.post('other', { ...reply, parentId: ids[5] ?? '' });
    for (const sort of SORTS) {
      for (const id of [ids[0], ids[9], ids[49], ids[50], ids[59], REPLY]) {
        const found = await discussion.locate(id ?? '', sort);
        const { comments } = await read(`sort=${sort}&page=${found?.page}`);
        expect(comments.map((comment) => comment.id)).toContain(id);
      }
    }
    expect(await discussion.locate('nobody', 'oldest')).toBeNull();
  },
);

test.each(ENGINES)('%s: a page that makes no sense is the first, one past the end the last', async (engine) => {
  const { read } = await site(engine, 60);
  for (const query of ['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=1&page=2', 'sort=constructor']) {
    expect(await read(query)).toMatchObject({ page: 1, sort: 'oldest' });
  }
  expect((await read('page=99')).page).toBe(2);
});

test.each(ENGINES)('%s: what was taken back takes a place on a page only while it has replies', async (engine) => {
  const { discussion, ids, read } = await site(engine, 60);
  await discussion.post('other', { ...reply, parentId: ids[0] ?? '' });
  const desk = { id: 'host', name: 'Host' };
  await discussion.moderate(desk, ids.slice(0, 10), { action: 'delete' });
  const all = await read('page=1');
  expect(all).toMatchObject({ count: 51, page: 1, pages: 2 });
  expect(all.comments.map(({ id }) => id)).toEqual([ids[0], REPLY, ...ids.slice(10, 59)]);
  expect((await read('page=2')).comments.map(({ id }) => id)).toEqual([ids[59]]);
  for (const sort of SORTS) {
    const found = await discussion.locate(ids[59] ?? '', sort);
    expect((await read(`sort=${sort}&page=${found?.page}`)).comments.map(({ id }) => id)).toContain(ids[59]);
  }
  expect(await discussion.locate(ids[0] ?? '', 'oldest')).toMatchObject({ page: 1 });
  expect(await discussion.locate(ids[1] ?? '', 'oldest')).toBeNull();
  await discussion.moderate(desk, [REPLY], { action: 'delete' });
  expect(await read('page=2')).toMatchObject({ count: 50, page: 1, pages: 1 });
});
