/**
 * Bundles the server and its commands, and Astro's renderer of the pages drawn on demand, into `dist/server`: what runs
 * then needs no `node_modules`, and shares its parts. Called after the pages are built.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { swapOut } from '../features/rebuild/swap.server.ts';
import { PIECES_FILE } from '../features/doors/manifest.ts';
import { TABLE_FILE } from '../features/redirects/table.ts';
import { OUT } from '../lib/out.ts';
import { WORDS } from '../lib/words.ts';

const root = join(import.meta.dirname, '../..');
const server = resolve(root, OUT, 'server');
const bundled = `${server}-bundled`;

/** Packages that ask for a module by a name that only Node's own `require` can find, in the midst of a module of today. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`;

/**
 * What stays outside, each never reached: `pg` tries its native twin only when asked to; Astro resizes pictures by
 * `sharp` only at an address that no page of this site names.
 */
const OUTSIDE = ['pg-native', 'sharp'];

if (existsSync(join(server, 'main.mjs'))) throw new Error(`${server} is bundled already. Run "npm run build".`);
rmSync(bundled, { recursive: true, force: true });
await build({
  entryPoints: {
    main: join(root, 'src/server/main.ts'),
    discussion: join(root, 'src/server/discussion.ts'),
    host: join(root, 'src/server/host.ts'),
    doctor: join(root, 'src/server/doctor.ts'),
    entry: join(server, 'entry.mjs'),
  },
  outdir: bundled,
  bundle: true,
  alias: { '#words': WORDS },
  // What is imported late stays in a file of its own, and what two of these need is there once.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  external: OUTSIDE,
  banner: { js: REQUIRE },
  logLevel: 'error',
});
for (const file of [TABLE_FILE, PIECES_FILE]) copyFileSync(join(server, file), join(bundled, file));
rmSync(server, { recursive: true });
renameSync(bundled, server);
if (OUT === 'dist') swapOut(root);
console.log(`Bundled the server into ${OUT}/server.`);
