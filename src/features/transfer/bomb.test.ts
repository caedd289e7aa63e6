import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openBytes } from './bytes.server.ts';
import { decode } from './decode.server.ts';
import { readPieces } from './json-stream.ts';
import { readXml } from './xml.server.ts';

const MEGABYTES = 100;
const HEAP_BYTES = 400e6;

/** A packed file of 100 kB that unpacks to a hundred million times the same letter. */
async function* bomb(begin: string) {
  const member = gzipSync('a'.repeat(1_000_000));
  const { chunks } = await openBytes(Readable.from([gzipSync(begin), ...Array<Buffer>(MEGABYTES).fill(member)]));
  yield* decode(chunks, 'utf-8');
}

test.each([
  ['a text', '<rss><channel><item><title>'],
  ['an attribute', '<rss a="'],
])('a packed bomb in %s of XML is given up before memory is', async (_what, begin) => {
  const records = readXml(bomb(begin), { 'rss/channel/item': ['title'] });
  let next = await records.next();
  while (!next.done) next = await records.next();
  expect(next.value).toContain('more than 64 million characters');
  expect(process.memoryUsage().heapUsed).toBeLessThan(HEAP_BYTES);
});

test('a packed bomb in a row of JSON is given up before memory is', async () => {
  const read = async () => {
    for await (const { name } of readPieces(bomb('{"a": "'))) expect.unreachable(name);
  };
  await expect(read()).rejects.toThrow('more than 16 million characters');
});
