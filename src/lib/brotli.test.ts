import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotli, mayCompress } from './brotli.server.ts';

const long = 'words '.repeat(500);

test('what is compressed reads the same', async () => {
  const small = await brotli(long);
  expect(small.length).toBeLessThan(long.length / 10);
  expect(brotliDecompressSync(small).toString()).toBe(long);
});

test.each([
  ['gzip, deflate, br', true],
  ['br;q=0.5', true],
  ['br;q=0', false],
  ['br; q=0.0, gzip', false],
  ['gzip', false],
  [undefined, false],
])('accepting %j: %j', (header, may) => {
  expect(mayCompress(long, header)).toBe(may);
  expect(mayCompress('short', header)).toBe(false);
});
