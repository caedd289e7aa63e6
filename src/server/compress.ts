/** Writes `.br` and `.gz` beside every text file of the built site, where that makes it smaller. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Manifest, PIECES_FILE } from '../features/doors/manifest.ts';
import { OUT } from '../lib/out.ts';
import { createPacker } from './packer.ts';
import { mostReadFirst } from './packing.ts';

const CLIENT = path.resolve(OUT, 'client');
const PIECES = path.resolve(OUT, 'server', PIECES_FILE);
const TEXT = /\.(html|css|js|mjs|svg|json|txt|xml|atom|md|webmanifest|ics|map)$/;

/** So many files are held in memory at a time: more than Node packs at once. */
const AT_ONCE = 8;

/** Half a minute of one core, and all of a blog of eighty pages. */
const SMALLEST_BYTES = 12 * 1024 * 1024;

const packer = createPacker(path.resolve('node_modules/.astro/packed'), SMALLEST_BYTES);
const sum = { files: 0, plain: 0, brotli: 0 };

async function compress(file: string): Promise<void> {
  const plain = await readFile(file);
  const small = await packer.brotli(plain);
  const ways = [
    { end: '.br', bytes: small },
    { end: '.gz', bytes: await packer.gzip(plain) },
  ];
  for (const { end, bytes } of ways) if (bytes.length < plain.length) await writeFile(file + end, bytes);
  sum.files += 1;
  sum.plain += plain.length;
  sum.brotli += Math.min(small.length, plain.length);
}

const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
const texts = entries
  .filter((entry) => entry.isFile() && TEXT.test(entry.name))
  .map(({ parentPath, name }) => path.relative(CLIENT, path.join(parentPath, name)).split(path.sep).join('/'));
const { pieces } = JSON.parse(readFileSync(PIECES, 'utf8')) as Pick<Manifest, 'pieces'>;
const order = pieces.map((piece) => piece.path);
const files = mostReadFirst(texts, order).values();

async function compressAll(): Promise<void> {
  for (const file of files) await compress(path.join(CLIENT, file));
}

await Promise.all(Array.from({ length: AT_ONCE }, compressAll));
const quick = await packer.end();
const kB = (bytes: number) => Math.round(bytes / 1024);
const left = quick > 0 ? ` ${quick} of them quickly: the next builds make them smaller.` : '';
console.log(`Compressed ${sum.files} files: ${kB(sum.plain)} kB, ${kB(sum.brotli)} kB as Brotli.${left}`);
