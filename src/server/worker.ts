/**
 * Writes `sw.js` into the built site (or the copy of it that the first argument names): the worker of
 * `features/offline` with the list of what it keeps.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { isKept, KEPT_ARTICLES } from '../features/offline/kept.ts';
import { OUT } from '../lib/out.ts';
import { WORDS } from '../lib/words.ts';

const root = join(import.meta.dirname, '../..');
const client = resolve(process.argv[2] ?? join(root, OUT, 'client'));

/** The list is in the order of publication, the newest first. */
function newestArticles(): Set<string> {
  const { articles } = JSON.parse(readFileSync(join(client, 'articles/index.json'), 'utf8')) as {
    articles: { id: string }[];
  };
  return new Set(articles.slice(0, KEPT_ARTICLES).map(({ id }) => id));
}

function entries() {
  const newest = newestArticles();
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(client.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => isKept(path, newest))
    .sort()
    .map(entryOf);
}

function entryOf(path: string) {
  const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  // Files whose name changes with their content need no revision.
  if (/^(_astro|fonts)\//.test(path)) return { url, revision: null };
  const file = join(client, path);
  const revision = path.endsWith('.html') ? stamp(file) : hashOf(readFileSync(file), 'hex').slice(0, 16);
  // A server in the middle of a deploy may answer with the page before: then this worker is not installed, and tries
  // again on the next visit, rather than keep a page whose scripts it does not have.
  return { url, revision, integrity: `sha256-${hashOf(readFileSync(file), 'base64')}` };
}

/** A page carries its revision, so that it can ask a newer worker whether it is still the one to show. */
function stamp(file: string): string {
  const page = readFileSync(file, 'utf8').replace(/<meta name="revision"[^>]*>/, '');
  const revision = hashOf(page, 'hex').slice(0, 16);
  writeFileSync(file, page.replace('</head>', `<meta name="revision" content="${revision}"></head>`));
  return revision;
}

function hashOf(content: Buffer | string, as: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(as);
}

const kept = entries();
await build({
  entryPoints: [join(root, 'src/features/offline/worker.ts')],
  outfile: join(client, 'sw.js'),
  bundle: true,
  alias: { '#words': WORDS },
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { PRECACHE: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
});
console.log(`Kept for reading without a network: ${kept.length} pages and files.`);
