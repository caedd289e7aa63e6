/** Makes the search of the built site: an index that the browser fetches in pieces, and nothing else of the indexer's. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { OUT } from '../lib/out.ts';
import type { SearchEntry } from '../features/search/entry.ts';
import { lang } from '#words/locale.ts';
import { LEFT_OUT, pageOf } from '../features/search/record.ts';
import { createPacker } from './packer.ts';

const client = path.resolve(process.argv[2] ?? `${OUT}/client`);
const list = path.join(client, 'search/entries.json');
/** The search itself, its worker, its index; not the indexer's own interfaces. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[a-z]+\.pagefind|.*\.(pf_meta|pf_index|pf_fragment|pf_filter))$/;

/** Whose endings of words the search knows. */
const LANGUAGE = new Intl.Locale(lang).language;

/** The first byte of what is packed. */
const GZIP = 0x1f;

/** Five seconds of one core, and the index of some hundred pages. */
const SMALLEST_BYTES = 2 * 1024 * 1024;

const packer = createPacker(path.resolve('node_modules/.astro/packed-search'), SMALLEST_BYTES);

async function makeIndex(): Promise<number> {
  const entries = JSON.parse(await readFile(list, 'utf8')) as SearchEntry[];
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, excludeSelectors: LEFT_OUT });
  if (!index) throw new Error(`The search could not be made: ${errors.join(' ')}`);
  for (const entry of entries) {
    const file = path.join(client, entry.path, 'index.html');
    const built = entry.text === undefined && existsSync(file) ? await readFile(file, 'utf8') : null;
    const added = await index.addHTMLFile({ url: entry.path, content: pageOf(entry, built) });
    if (added.errors.length > 0) throw new Error(`${entry.path} could not be searched: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  const folder = path.join(client, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const { path: name, content } of files.filter((file) => NEEDED.test(path.basename(file.path)))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await write(file, content);
  }
  await packer.end();
  await rm(list);
  return entries.length;
}

/**
 * Scripts are made smaller. The rest comes packed, and its reader also takes it unpacked: as Brotli of what is inside,
 * a search fetches a fifth less.
 */
async function write(file: string, content: Uint8Array): Promise<void> {
  if (file.endsWith('.js')) {
    const { code } = await transform(Buffer.from(content).toString(), { minify: true, format: 'esm' });
    return writeFile(file, code);
  }
  await writeFile(file, content);
  if (content[0] === GZIP) await writeFile(`${file}.br`, await packer.brotli(gunzipSync(content)));
}

try {
  console.log(`The search finds ${await makeIndex()} pages and questions.`);
} finally {
  await close();
}
