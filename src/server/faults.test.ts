/** `npm run test:faults`: what was acknowledged before a fault, and what was found after it. A line each. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { statSync, truncateSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRoot } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const MAIN = path.resolve('src/server/main.ts');
const THREAD = '/api/threads/it-band-pain';
const fileOf = (root: string) => path.join(root, 'data/discussion.db');

async function start(root: string): Promise<{ child: ChildProcess; address: string; exit: Promise<number | null> }> {
  const env = { ...process.env, PORT: '0', POSTS_PER_MINUTE: '100000', MODERATION: 'none' };
  const child = spawn(process.execPath, [MAIN], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /is at (http:\/\/[^/]+)\//.exec(said)?.[1];
      if (found) resolve(found);
    });
    void exit.then(() => reject(new Error(`The server did not start: ${said}`)));
  });
  return { child, address, exit };
}

/** The new letter's id once it is acknowledged, else the status. */
async function post(address: string): Promise<string | number> {
  const letter = JSON.stringify({ kind: 'comment', name: 'Zoe', body: `Letter ${crypto.randomUUID()}` });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address + THREAD, { method: 'POST', headers, body: letter });
  if (answer.status !== 201) return answer.status;
  return ((await answer.json()) as { id: string }).id;
}

function stored(root: string): { ids: Set<string>; integrity: string } {
  const database = new DatabaseSync(fileOf(root));
  const rows = database.prepare('select id from comment').all() as { id: string }[];
  const { integrity_check: integrity } = database.prepare('pragma integrity_check').get() as {
    integrity_check: string;
  };
  database.close();
  return { ids: new Set(rows.map(({ id }) => id)), integrity };
}

function say(fault: string, acknowledged: number, found: number, more = ''): void {
  console.log(`${fault}: ${acknowledged} acknowledged, ${found} found afterwards. ${more}`);
}

async function healthOf(address: string): Promise<number> {
  return (await fetch(`${address}/health`, { signal: AbortSignal.timeout(10_000) })).status;
}

function open(address: string, sent: string): Socket {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  socket.write(sent);
  return socket;
}

/** All that came until the connection ended, though it be broken off. */
function heard(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => socket.on('close', () => resolve(said)));
}

test('a torn write-ahead log loses no letter before the tear, and the server starts', async () => {
  const root = makeRoot();
  const first = await start(root);
  const known: { id: string; end: number }[] = [];
  for (let letter = 0; letter < 40; letter += 1) {
    const id = String(await post(first.address));
    known.push({ id, end: statSync(`${fileOf(root)}-wal`).size });
  }
  first.child.kill('SIGKILL');
  await first.exit;
  const tear = randomInt(known.at(9)?.end ?? 0, known.at(-1)?.end ?? 0);
  truncateSync(`${fileOf(root)}-wal`, tear);
  const second = await start(root);
  expect(await healthOf(second.address)).toBe(200);
  const { ids, integrity } = stored(root);
  const before = known.filter(({ end }) => end <= tear);
  const found = known.filter(({ id }) => ids.has(id));
  say('Log torn', known.length, found.length, `${before.length} of them were written before the tear.`);
  expect(integrity).toBe('ok');
  expect(found.map(({ id }) => id)).toEqual(known.slice(0, found.length).map(({ id }) => id));
  expect(found.length).toBeGreaterThanOrEqual(before.length);
});

test('a database locked by another process: each letter is stored or refused', async () => {
  const root = makeRoot();
  const { address } = await start(root);
  const other = new DatabaseSync(fileOf(root));
  other.exec('begin immediate');
  const posting = Array.from({ length: 5 }, () => post(address));
  await sleep(2000);
  other.exec('rollback');
  other.close();
  const answers = await Promise.all(posting);
  const known = answers.filter((answer) => typeof answer === 'string');
  const { ids } = stored(root);
  say('Locked for two seconds', known.length, known.filter((id) => ids.has(id)).length, 'Of 5 posted.');
  expect(known.filter((id) => !ids.has(id))).toEqual([]);
  expect(answers.every((answer) => typeof answer === 'string' || answer === 503)).toBe(true);
  expect(await healthOf(address)).toBe(200);
  expect(await post(address)).toBeTypeOf('string');
});

test('asked to stop under load, it stores what it acknowledged and exits with 0', async () => {
  const root = makeRoot();
  const { child, address, exit } = await start(root);
  const known: string[] = [];
  const posting = Array.from({ length: 10 }, async () => {
    for (;;) {
      const answer = await post(address);
      if (typeof answer === 'string') known.push(answer);
    }
  });
  await sleep(500);
  child.kill('SIGTERM');
  await Promise.allSettled(posting);
  expect(await exit).toBe(0);
  const { ids, integrity } = stored(root);
  say('Stopped under load', known.length, known.filter((id) => ids.has(id)).length);
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((id) => !ids.has(id))).toEqual([]);
  expect(integrity).toBe('ok');
});

test('clients that are slow, many, deaf or verbose keep no letter out', async () => {
  const root = makeRoot();
  const { address } = await start(root);
  const head = `POST ${THREAD} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`;
  for (let client = 0; client < 100; client += 1) {
    open(address, 'GET / HTTP/1.1\r\nHo');
    open(address, head);
  }
  for (let client = 0; client < 800; client += 1) open(address, '');
  open(address, `GET ${THREAD} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(500)).pause();
  const verbose = open(address, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(64 * 1024)}\r\n\r\n`);
  expect(await heard(verbose)).toMatch(/^HTTP\/1\.1 431 /);
  expect(await healthOf(address)).toBe(200);
  const known = await Promise.all(Array.from({ length: 20 }, () => post(address)));
  const { ids } = stored(root);
  say('1,001 bad clients', known.length, known.filter((id) => ids.has(String(id))).length);
  expect(known.filter((id) => !ids.has(String(id)))).toEqual([]);
});
