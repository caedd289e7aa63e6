import { rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../features/watch/metrics.ts';
import { createHeld } from './held.ts';
import { createNewest } from './newest.ts';
import { makeSite } from './testing.ts';

/** By name, or names and values in turns. */
type Headers = Record<string, string> | string[];

/** Asks over a connection of its own: what is held is answered before Fastify, which `inject` would begin with. */
function ask(server: Server, url: string, headers: Headers = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; said: string[]; body: string; tag: string }>((resolve, reject) => {
    get({ port, path: url, headers, agent: false }, async (answer) => {
      // When it was said is another moment each time.
      const said = answer.rawHeaders.map((word, at, all) => (all[at - 1] === 'Date' ? '' : word));
      resolve({ status: answer.statusCode ?? 0, said, body: await text(answer), tag: String(answer.headers.etag) });
    }).on('error', reject);
  });
}

async function site() {
  const newest = createNewest();
  const lines: string[] = [];
  const metrics = createMetrics();
  const made = await makeSite({}, Date.now, { write: (line) => void lines.push(line) }, newest, metrics);
  onTestFinished(() => made.app.close());
  await made.app.listen({ port: 0, host: '127.0.0.1' });
  const client = path.join(made.root, 'dist/client');
  return {
    ask: (url: string, headers?: Headers) => ask(made.app.server, url, headers),
    client,
    lines,
    metrics,
    newest,
  };
}

test.each([
  ['/about/', ''],
  ['/feed.xml', 'br'],
  ['/feed.xml', 'gzip'],
  ['/embed/exercises/stretch/', 'br, gzip'],
  ['/oembed/articles/it-band-pain.json', ''],
  ['/_astro/a.12345678.js', 'br'],
])('%s (%s) is answered from memory in the same words', async (url, encoding) => {
  const { ask, client } = await site();
  const headers = { 'accept-encoding': encoding };
  const first = await ask(url, headers);
  const again = { ...headers, 'if-none-match': first.tag };
  const unchanged = await ask(url, again);
  rmSync(client, { recursive: true });
  expect([first.status, unchanged.status]).toEqual([200, 304]);
  expect(await ask(url, headers)).toEqual(first);
  expect(await ask(url, again)).toEqual(unchanged);
});

test('parts, other tags and a reader who insists are told as before', async () => {
  const { ask } = await site();
  const { tag, body } = await ask('/about/');
  expect(await ask('/about/', { 'if-none-match': '"another"' })).toMatchObject({ status: 200, body });
  expect(await ask('/about/', { 'if-none-match': tag })).toMatchObject({ status: 304, body: '' });
  expect(await ask('/about/', { range: 'bytes=0-3' })).toMatchObject({ status: 206, body: body.slice(0, 4) });
  expect(await ask('/about/', { 'if-none-match': '"another"' })).toMatchObject({ status: 200, body });
  expect(await ask('/about/', { 'if-none-match': `"another", ${tag}` })).toMatchObject({ status: 304, body: '' });
  expect(await ask('/about/', { 'if-none-match': tag, 'cache-control': 'no-cache' })).toMatchObject({ status: 200 });
  const longAgo = new Date(0).toUTCString();
  expect(await ask('/about/', { 'if-modified-since': longAgo })).toMatchObject({ status: 200, body });
  expect((await ask('/about/', ['host', 'a.example', 'host', 'b.example'])).status).toBe(400);
});

test('a large file is read each time', async () => {
  const { ask, client } = await site();
  const file = path.join(client, 'about/index.html');
  writeFileSync(file, 'a'.repeat(300_000));
  await ask('/about/');
  writeFileSync(file, 'b'.repeat(300_000));
  expect((await ask('/about/')).body[0]).toBe('b');
});

test('an answer from memory has its line in the log and is counted', async () => {
  const { ask, lines, metrics } = await site();
  for (const number of ['the-first-one', 'the-second-one']) await ask('/about/', { 'x-request-id': number });
  const all = lines.filter((line) => line.includes('/about/'));
  const [first, second] = all.map((line) => ({ ...(JSON.parse(line) as object), time: '', ms: 0 }));
  expect(first).toMatchObject({ level: 'info', reqId: 'the-first-one', route: '/about/', status: 200 });
  expect(JSON.stringify(second)).toBe(JSON.stringify({ ...first, reqId: 'the-second-one' }));
  expect(metrics.text([])).toContain('http_requests_total{method="GET",route="files",status="200"} 2\n');
});

test('what a build held is not told by the next one', async () => {
  const { ask, newest } = await site();
  await ask('/about/');
  const next = await makeSite();
  writeFileSync(path.join(next.root, 'dist/client/about/index.html'), 'Of the next build');
  await newest.put(next.app);
  expect((await ask('/about/')).body).toBe('Of the next build');
  expect((await ask('/about/')).body).toBe('Of the next build');
});

/** A server that holds so many bytes, of files of 2,000, and tells what it had to read. */
async function reader(most: number, isBusy = () => false) {
  const read: string[] = [];
  const held = createHeld(() => undefined, most);
  const app = Fastify().decorate('isUnderPressure', isBusy);
  app.get('/:name', (request, reply) => {
    read.push(request.url);
    return reply.header('content-length', '2000').send(Readable.from(['a'.repeat(2000)]));
  });
  held.holdFrom(app);
  await app.ready();
  const server = createServer(held.before(app, app.routing)).listen(0);
  onTestFinished(() => void server.close());
  return { app, read, ask: (url: string) => ask(server, url) };
}

test('what was asked for longest ago is let go', async () => {
  const { read, ask } = await reader(10_000);
  for (const url of ['/one', '/two', '/one', '/three', '/one', '/two']) await ask(url);
  expect(read).toEqual(['/one', '/two', '/three', '/two']);
});

test('an app that is busy, or about to end, answers by itself', async () => {
  let isBusy = false;
  const { app, read, ask } = await reader(10_000, () => isBusy);
  await ask('/one');
  isBusy = true;
  await ask('/one');
  isBusy = false;
  await ask('/one');
  expect(read).toEqual(['/one', '/one']);
  await app.close();
  expect((await ask('/one')).status).toBe(503);
});
