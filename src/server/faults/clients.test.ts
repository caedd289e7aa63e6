/** Clients that hold the server up: whether letters get in beside them. */
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import { healthOf, isAcknowledged, post, say, start, stored, THREAD } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

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
  const letters = Array.from({ length: 20 }, () => crypto.randomUUID());
  const answers = await Promise.all(letters.map((id) => post(address, id)));
  const { ids } = stored(root);
  const found = letters.filter((id) => ids.has(id));
  say('1,001 bad clients', answers.filter(isAcknowledged).length, found.length);
  expect(answers.every(isAcknowledged)).toBe(true);
  expect(found).toEqual(letters);
});
