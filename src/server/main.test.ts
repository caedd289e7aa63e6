import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRoot } from './testing.ts';

/** A process takes a second to start, and more on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

const MAIN = path.resolve('src/server/main.ts');
const THREAD = '/api/threads/it-band-pain';

/** Starts the server as a person does; `exit` is its code and what it said to stderr. */
function start(root: string, env: Record<string, string> = {}) {
  cpSync(path.resolve('content/discussions'), path.join(root, 'content/discussions'), { recursive: true });
  const child = spawn(process.execPath, [MAIN], {
    cwd: root,
    env: { ...process.env, PORT: '0', POSTS_PER_MINUTE: '1000', MODERATION: 'none', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exit = new Promise<{ code: number | null; errors: string }>((resolve) => {
    // Not 'exit', which may come before the last of what was said.
    child.on('close', (code) => resolve({ code, errors }));
  });
  return { child, exit };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const address = /is at (http:\/\/[^/]+)\//.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`The server did not say where it is: ${said}`);
}

async function post(address: string, body: string): Promise<string> {
  const answer = await fetch(address + THREAD, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'comment', name: 'Zoe', body }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** One sentence or two, no stack. */
const SENTENCE = /^The server did not start\. .*\.\n$/;

test('a data folder that cannot be made: one sentence, exit 1', async () => {
  const root = makeRoot();
  writeFileSync(path.join(root, 'data'), 'a file in its place');
  const { code, errors } = await start(root).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
  expect(errors).toContain('The data folder');
});

test.skipIf(process.platform !== 'linux')('a folder where nothing can be written: one sentence, exit 1', async () => {
  const { code, errors } = await start(makeRoot(), { DATABASE_URL: 'file:/proc/letters.db' }).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
  expect(errors).toContain('cannot be used');
});

test.skipIf(process.getuid?.() === 0)('a data folder of somebody else: one sentence, exit 1', async () => {
  const root = makeRoot();
  mkdirSync(path.join(root, 'data'));
  chmodSync(path.join(root, 'data'), 0o500);
  const { code, errors } = await start(root).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
});

test('a file that is no database: one sentence, exit 1', async () => {
  const root = makeRoot();
  mkdirSync(path.join(root, 'data'));
  writeFileSync(path.join(root, 'data/discussion.db'), 'notes, and no database. '.repeat(100));
  const { code, errors } = await start(root).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
  expect(errors).toContain('file is not a database');
});

test.each([
  ['PORT', 'ten', 'PORT must be'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must begin'],
  ['DATABASE_URL', 'postgres://127.0.0.1:1/none', 'ECONNREFUSED'],
  ['HOST', '203.0.113.7', 'Check HOST'],
])('%s=%s: one sentence, exit 1', async (name, value, said) => {
  const { code, errors } = await start(makeRoot(), { [name]: value }).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
  expect(errors).toContain(said);
});

test('a port in use: one sentence, exit 1', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, errors } = await start(makeRoot(), { PORT: port }).exit;
  expect(code).toBe(1);
  expect(errors).toMatch(SENTENCE);
  expect(errors).toContain('PORT');
});

test('without a build it says what to run', async () => {
  const root = makeRoot();
  const { code, errors } = await start(path.join(root, 'dist')).exit;
  expect(code).toBe(1);
  expect(errors).toContain('npm run build');
});

test('asked to stop, it ends the letter on its way, takes no more, and exits with 0', async () => {
  const { child, exit } = start(makeRoot());
  const { hostname, port } = new URL(await addressOf(child));
  const body = JSON.stringify({ kind: 'comment', name: 'Zoe', body: 'On the way' });
  const head = `POST ${THREAD} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  const socket = connect(Number(port), hostname);
  const answer = text(socket);
  socket.write(`${head}\r\n\r\n${body.slice(0, 10)}`);
  await sleep(300);
  child.kill('SIGTERM');
  await sleep(300);
  await expect(fetch(`http://${hostname}:${port}/health`)).rejects.toThrow();
  socket.write(body.slice(10));
  expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
  expect((await exit).code).toBe(0);
});

test('asked to stop, it first tells the cache in front what to forget', async () => {
  const told: string[] = [];
  const cache = createHttpServer((request, response) => {
    void text(request).then((body) => {
      told.push(...(JSON.parse(body) as { files: string[] }).files);
      response.end();
    });
  });
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void cache.close());
  const PURGE_URL = `http://127.0.0.1:${(cache.address() as AddressInfo).port}`;
  const { child, exit } = start(makeRoot(), { PURGE_URL, SITE_URL: 'https://example.org' });
  await post(await addressOf(child), 'New');
  child.kill('SIGTERM');
  expect((await exit).code).toBe(0);
  expect(told).toContain(`https://example.org${THREAD}?page=1&sort=oldest`);
});
