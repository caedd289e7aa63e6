/**
 * Writes `.br` and `.gz` beside every text file of the built site, where that makes it smaller. What a file came to is
 * kept between builds by its content, since the smallest Brotli takes longer than all else of a page.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { OUT } from '../lib/out.ts';
import { writeWhole } from '../lib/write-whole.server.ts';

const CLIENT = path.resolve(OUT, 'client');
const KEPT = path.resolve('node_modules/.astro/packed');
const TEXT = /\.(html|css|js|mjs|svg|json|txt|xml|atom|md|webmanifest|ics|map)$/;

/** So many files are held in memory at a time: more than Node packs at once. */
const AT_ONCE = 8;

const pack = promisify(brotliCompress);
const zip = promisify(gzip);

/** The size of a block, as a power of two. Pages of our length come out smallest with it, by some 40 bytes. */
const BLOCK = 16;

function brotli(plain: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_LGBLOCK]: BLOCK,
  };
  return pack(plain, { params });
}

const WAYS: readonly [end: string, pack: (plain: Buffer) => Promise<Buffer>][] = [
  ['.br', brotli],
  ['.gz', (plain) => zip(plain, { level: 9 })],
];

/** Changes with the content, how it is packed, and by which version of the packers. */
function stampOf(plain: Buffer): string {
  const how = `${BLOCK} ${process.versions.brotli} ${process.versions.zlib}`;
  return createHash('sha256').update(how).update(plain).digest('base64url');
}

const used = new Set<string>();

/** What an earlier build kept, else what is made now and kept for the next. */
async function keptOr(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const made = await make();
  await writeWhole(file, made);
  return made;
}

async function compress(file: string): Promise<{ plain: number; brotli: number }> {
  const plain = await readFile(file);
  const stamp = stampOf(plain);
  const sizes: number[] = [];
  for (const [end, packed] of WAYS) {
    const name = stamp + end;
    used.add(name);
    const bytes = await keptOr(path.join(KEPT, name), () => packed(plain));
    if (bytes.length < plain.length) await writeFile(file + end, bytes);
    sizes.push(Math.min(bytes.length, plain.length));
  }
  return { plain: plain.length, brotli: sizes[0] ?? plain.length };
}

mkdirSync(KEPT, { recursive: true });
const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).values();
const sum = { files: 0, plain: 0, brotli: 0 };

async function compressAll(): Promise<void> {
  for (const { parentPath, name } of files) {
    const sizes = await compress(path.join(parentPath, name));
    sum.files += 1;
    sum.plain += sizes.plain;
    sum.brotli += sizes.brotli;
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, compressAll));
for (const name of await readdir(KEPT)) if (!used.has(name)) await rm(path.join(KEPT, name));
const kB = (bytes: number) => Math.round(bytes / 1024);
console.log(`Compressed ${sum.files} files: ${kB(sum.plain)} kB, ${kB(sum.brotli)} kB as Brotli.`);
