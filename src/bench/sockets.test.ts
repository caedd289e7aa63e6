import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Answer, readAnswers } from './answers.ts';
import { loadBySockets } from './sockets.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 5\r\n\r\n';

test('answers are told apart wherever their bytes are cut', () => {
  const bytes = Buffer.from(`${HEAD}hello${HEAD.replace('200 OK', '404 Not Found')}where${HEAD.replace('5', '0')}`);
  for (let size = 1; size <= bytes.length; size += 3) {
    const answers: Answer[] = [];
    const read = readAnswers((answer) => void answers.push(answer));
    for (let at = 0; at < bytes.length; at += size) expect(read(bytes.subarray(at, at + size))).toBe(true);
    expect(answers).toEqual([
      { status: 200, length: 5 },
      { status: 404, length: 5 },
      { status: 200, length: 0 },
    ]);
  }
});

test.each([
  'nonsense\r\n\r\n',
  'HTTP/1.1 200 OK\r\nX: y\r\n\r\nhello',
  `${HEAD}hello, and more\r\n\r\n`,
  'a'.repeat(9000),
])('%j is no answer with its length', (text) => {
  expect(readAnswers(() => undefined)(Buffer.from(text))).toBe(false);
});

async function load(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page/`;
  return loadBySockets({ url, headers: { 'accept-encoding': 'br' }, length: 5, connections: 4, seconds: 0.3 });
}

test('right answers are counted, and the request is the one that was asked for', async () => {
  let asked = 0;
  const { answered, wrong, p50, p99 } = await load(({ url, headers }, response) => {
    asked += 1;
    response.end(url === '/page/' && headers['accept-encoding'] === 'br' ? 'hello' : 'no');
  });
  expect(wrong).toBe(0);
  // What was under way at the end is no answer.
  expect(asked - answered).toBeLessThanOrEqual(4);
  expect(p50 > 0 && p99 >= p50).toBe(true);
});

test.each<[string, RequestListener]>([
  ['another status', (_request, response) => response.writeHead(500).end('hello')],
  ['another length', (_request, response) => response.end('hell')],
  ['no length', (_request, response) => response.write('hello') && response.end()],
  ['a connection that is cut', ({ socket }) => socket.destroy()],
  [
    'an answer that is cut',
    (_, response) => response.writeHead(200, ['content-length', '5']).write('hel', () => response.destroy()),
  ],
])('%s is wrong', async (_what, answer) => {
  const { answered, wrong } = await load(answer);
  expect(answered).toBe(0);
  expect(wrong).toBeGreaterThan(4);
});
