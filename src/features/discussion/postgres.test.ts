import { expect, onTestFinished, test, vi } from 'vitest';
import { postgres } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { openCore } from './core.server.ts';
import { migrations } from './migrations.server.ts';

const ID = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const letter = { id: ID, parentId: null, kind: 'question', name: 'Zoe', body: 'How long?', email: null } as const;

async function site(databaseUrl: string) {
  const made = await makeSite({ databaseUrl });
  onTestFinished(() => made.app.close());
  const post = (payload: object) => made.app.inject({ method: 'POST', url: '/api/threads/other', payload });
  const count = async () => (await made.discussion.thread('other')).thread.count;
  return { ...made, post, count };
}

test('processes that start together migrate once and plant the first conversation once', async () => {
  const url = await (await postgres()).newDatabase();
  const opened = await Promise.all(Array.from({ length: 4 }, () => openCore(url, process.cwd())));
  onTestFinished(async () => void (await Promise.all(opened.map(({ core }) => core.close()))));
  const sum = (count: 'migrations' | 'seeds') => opened.reduce((all, { done }) => all + done[count], 0);
  expect(sum('migrations')).toBe(migrations.length);
  expect(sum('seeds')).toBe(6);
  expect(new Set(opened.map(({ core }) => core.signer.sign('a', 'b'))).size).toBe(1);
});

test('what one process stores, another shows at once, and its listeners hear of it', async () => {
  const url = await (await postgres()).newDatabase();
  const [here, there] = [await site(url), await site(url)];
  expect(await there.count()).toBe(0);
  const heard = vi.fn();
  there.core.bus.listen(heard);
  await vi.waitFor(async () => {
    here.core.bus.tell({ what: 'changed', articleId: 'other', commentId: 'probe', rootId: 'probe' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveBeenCalled();
  });
  expect((await here.post(letter)).statusCode).toBe(201);
  await vi.waitFor(async () => expect(await there.count()).toBe(1), { interval: 20, timeout: 1000 });
  expect(heard.mock.calls.some(([{ commentId, elsewhere }]) => commentId === ID && elsewhere)).toBe(true);
});

test('with the database gone posting is refused in a sentence, and works again when it is back', async () => {
  const server = await postgres();
  const { app, post, count } = await site(await server.newDatabase());
  expect((await post(letter)).statusCode).toBe(201);
  await server.crash();
  const refused = await post({ ...letter, id: undefined });
  expect(refused.statusCode).toBe(503);
  expect(refused.json().detail).toMatch(/try again in a minute/i);
  expect((await app.inject('/health')).statusCode).toBe(503);
  await server.start();
  await vi.waitFor(async () => expect((await app.inject('/health')).statusCode).toBe(200), { timeout: 10_000 });
  expect((await post({ ...letter, id: 'aaaaaaaa-1111-4222-8333-cccccccccccc' })).statusCode).toBe(201);
  expect(await count()).toBe(2);
});
