import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from './testing.ts';

async function site() {
  const made = await makeSite();
  onTestFinished(() => made.app.close());
  const ask = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await made.app.inject({ url, headers });
    // When it was said is another moment each time.
    return { status: answer.statusCode, body: answer.body, said: { ...answer.headers, date: '' } };
  };
  return { ask, client: path.join(made.root, 'dist/client') };
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
  rmSync(client, { recursive: true });
  expect(first.status).toBe(200);
  expect(await ask(url, headers)).toEqual(first);
});

test('parts, and what has not changed, are told as before', async () => {
  const { ask } = await site();
  const { said, body } = await ask('/about/');
  expect(await ask('/about/', { range: 'bytes=0-3' })).toMatchObject({ status: 206, body: body.slice(0, 4) });
  expect(await ask('/about/', { 'if-none-match': String(said['etag']) })).toMatchObject({ status: 304, body: '' });
});

test('a large file is read each time', async () => {
  const { ask, client } = await site();
  const file = path.join(client, 'about/index.html');
  writeFileSync(file, 'a'.repeat(300_000));
  await ask('/about/');
  writeFileSync(file, 'b'.repeat(300_000));
  expect((await ask('/about/')).body[0]).toBe('b');
});
