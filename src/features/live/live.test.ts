import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { LIVE_LIMITS } from './hub.server.ts';
import { liveRoutes } from './routes.server.ts';

const API = '/api/threads/it-band-pain';

/** The whole site, and the streams alone on a port, over one discussion. */
async function site(change: Partial<typeof LIVE_LIMITS> = {}) {
  const { app: whole, core, discussion } = await makeSite();
  const app = Fastify({ forceCloseConnections: 'idle' });
  const articles = new Map([['it-band-pain', {}]]);
  await app.register(liveRoutes, { core, articles, limits: { ...LIVE_LIMITS, gatherMs: 20, ...change } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.close();
    await whole.close();
  });
  const { port } = app.server.address() as AddressInfo;
  const post = (body: string) =>
    whole.inject({ method: 'POST', url: API, payload: { kind: 'comment', name: 'Zoe', body } });
  return { app, whole, discussion, post, open: (headers = {}) => openStream(port, headers) };
}

/** One stream, as a browser would hold it open. */
async function openStream(port: number, headers: http.OutgoingHttpHeaders) {
  const request = http.get({ port, host: '127.0.0.1', path: `${API}/live`, headers, agent: false });
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  let text = '';
  let ended = false;
  response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  response.on('end', () => (ended = true)).on('error', () => undefined);
  request.on('error', () => undefined);
  const events = () =>
    [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as { count: number });
  return { response, events, text: () => text, ended: () => ended, leave: () => request.destroy() };
}

test('a reader is told of a new letter, of a changed and of a removed one, but never its text', async () => {
  const { open, post, discussion } = await site();
  const stream = await open();
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  expect(stream.response.headers['cache-control']).toContain('no-store');
  await expect.poll(() => stream.events().at(-1)?.count).toBe(5);
  expect(stream.text()).toMatch(/^retry: \d+\n\n/);
  const { id } = (await post('Secret words')).json<{ id: string }>();
  await expect.poll(() => stream.events().at(-1)).toEqual({ count: 6, newest: id });
  await discussion.moderate({ id: 'test', name: 'Test' }, [id], { action: 'spam' });
  await expect.poll(() => stream.events().at(-1)?.count).toBe(5);
  expect(stream.text()).not.toContain('Secret');
  stream.leave();
});

test('who comes back with the last event is told only what they missed', async () => {
  const { open, post } = await site();
  const first = await open();
  await expect.poll(() => first.events()).toHaveLength(1);
  const id = /^id: (.*)$/m.exec(first.text())?.[1];
  first.leave();
  const second = await open({ 'last-event-id': id });
  await post('One');
  await expect.poll(() => second.events().map(({ count }) => count)).toEqual([6]);
  second.leave();
});

test('two hundred readers come, hear, go, and leave nothing behind, twice', async () => {
  const { open, post, app } = await site({ total: 200, perAddress: 200 });
  for (const count of [6, 7]) {
    const streams = await Promise.all(Array.from({ length: 200 }, () => open()));
    expect(streams.every(({ response }) => response.statusCode === 200)).toBe(true);
    expect((await open()).response.statusCode).toBe(503);
    expect((await post(`Letter ${count}`)).statusCode).toBe(201);
    await expect
      .poll(() => streams.every(({ events }) => events().at(-1)?.count === count), { timeout: 10_000 })
      .toBe(true);
    for (const { leave } of streams) leave();
    const open200 = () => new Promise((resolve) => app.server.getConnections((_error, left) => resolve(left)));
    await expect.poll(open200, { timeout: 10_000 }).toBe(0);
  }
}, 40_000);

test('one address cannot take all the room, and is told so', async () => {
  const { open } = await site({ perAddress: 2 });
  const streams = [await open(), await open()];
  const refused = await open();
  expect(refused.response.statusCode).toBe(503);
  expect(refused.response.headers).toMatchObject({
    'retry-after': '60',
    'content-type': expect.stringContaining('problem+json'),
  });
  await expect.poll(() => refused.text()).toContain('Too many readers are listening');
  for (const { leave } of [...streams, refused]) leave();
});

test('there is nothing to hear of an article that is not there', async () => {
  const { whole } = await site();
  expect((await whole.inject('/api/threads/nowhere/live')).statusCode).toBe(404);
});

test('a server that stops ends every stream at once', async () => {
  const { app, open } = await site();
  const streams = [await open(), await open()];
  const begun = performance.now();
  await app.close();
  expect(performance.now() - begun).toBeLessThan(5000);
  await expect.poll(() => streams.every(({ ended }) => ended())).toBe(true);
});
