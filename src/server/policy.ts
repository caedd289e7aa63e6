import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const META = /<meta http-equiv="content-security-policy"[^>]*>/;
const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * The page with only the hashes of what stands in it. Astro lists those of the whole site on every page: some 26 that a
 * page does not need, each of 33 bytes that no compression can shorten.
 */
export function ownHashes(page: string): string {
  const own = new Set(
    [...page.matchAll(INLINE)].map(([, , text = '']) => createHash('sha256').update(text).digest('base64')),
  );
  return page.replace(META, (meta) =>
    meta.replace(/ 'sha256-([^']+)'/g, (source, hash: string) => (own.has(hash) ? source : '')),
  );
}

/** Leaves each built page the hashes of its own scripts and styles. */
export function strictPolicy() {
  return {
    name: 'strict-policy',
    hooks: {
      async 'astro:build:done'({ dir }: { dir: URL }) {
        const client = fileURLToPath(dir);
        const files = await readdir(client, { recursive: true });
        for (const name of files.filter((file) => file.endsWith('.html'))) {
          const file = path.join(client, name);
          await writeFile(file, ownHashes(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
