/** Writes `sw.js` into the built site: the worker of `features/offline` with the list of what it keeps. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const client = join(root, 'dist/client');

/** Kept for when there is no network: pages, their scripts, fonts and icons. Not the 404 page, nor what serves search. */
const KEPT = /\.(html|js|woff2|svg|png|webmanifest)$/;
const LEFT_OUT = /^(404\.html|sw\.js|examples\/)/;

function entries() {
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(client.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => KEPT.test(path) && !LEFT_OUT.test(path))
    .sort()
    .map((path) => ({ url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, revision: revisionOf(path) }));
}

/** Files whose name changes with their content need none. */
function revisionOf(path: string): string | null {
  if (/^(_astro|fonts)\//.test(path)) return null;
  return createHash('sha256')
    .update(readFileSync(join(client, path)))
    .digest('hex')
    .slice(0, 16);
}

const kept = entries();
await build({
  entryPoints: [join(root, 'src/features/offline/worker.ts')],
  outfile: join(client, 'sw.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { PRECACHE: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
});
console.log(`Kept for reading without a network: ${kept.length} pages and files.`);
