import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { OUT } from '../lib/out.ts';

/** Writes `.br` and `.gz` beside every text file of the built site, where that makes it smaller. */
const CLIENT = path.resolve(OUT, 'client');
const TEXT = /\.(html|css|js|mjs|svg|json|txt|xml|atom|md|webmanifest|ics|map)$/;

const pack = promisify(brotliCompress);
const zip = promisify(gzip);

/** Sizes of a block, as powers of two, that suit one page or another; 0 leaves the choice to Brotli. */
const BLOCKS = [0, 16, 17];

/** The smallest of what these sizes of a block give. */
async function brotli(plain: Buffer, blocks: number[]): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const tried = blocks.map((block) => pack(plain, { params: { ...params, [constants.BROTLI_PARAM_LGBLOCK]: block } }));
  return (await Promise.all(tried)).reduce((best, next) => (next.length < best.length ? next : best));
}

async function compress(file: string): Promise<{ plain: number; brotli: number }> {
  const plain = await readFile(file);
  const small = {
    '.br': await brotli(plain, file.endsWith('.html') ? BLOCKS : [0]),
    '.gz': await zip(plain, { level: 9 }),
  };
  for (const [suffix, bytes] of Object.entries(small)) {
    if (bytes.length < plain.length) await writeFile(file + suffix, bytes);
  }
  return { plain: plain.length, brotli: Math.min(small['.br'].length, plain.length) };
}

const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
const sizes = await Promise.all(files.map((entry) => compress(path.join(entry.parentPath, entry.name))));
const sum = (of: 'plain' | 'brotli') => Math.round(sizes.reduce((total, size) => total + size[of], 0) / 1024);
console.log(`Compressed ${files.length} files: ${sum('plain')} kB, ${sum('brotli')} kB as Brotli.`);
