import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinInline } from './join.ts';
import { plainIslands } from './plain-islands.ts';

const META = /<meta http-equiv="content-security-policy"[^>]*>/;
const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page with its inline texts joined, and with only the hashes of what stands in it. Astro lists those of the whole
 * site on every page: some 26 that a page does not need, each of 33 bytes that no compression can shorten. A text that
 * Astro did not list is not let in by it.
 */
export function ownHashes(page: string): string {
  const [policy] = META.exec(page) ?? [];
  if (!policy) return page;
  const isAllowed = (text: string) => policy.includes(hashOf(text));
  const before = new Set([...page.matchAll(INLINE)].map(([, , text = '']) => text));
  const tight = joinInline(plainIslands(page), isAllowed);
  const own = [...tight.matchAll(INLINE)].map(([, tag = '', text = '']) => ({ tag, text, hash: hashOf(text) }));
  const made = own.filter(({ text }) => !before.has(text));
  const sources = (tag: string) =>
    made
      .filter((one) => one.tag === tag)
      .map(({ hash }) => ` ${hash}`)
      .join('');
  const tightPolicy = policy
    .replace(/ 'sha256-[^']+'/g, (source) => (own.some(({ hash }) => source === ` ${hash}`) ? source : ''))
    .replace(/script-src 'self'/, (start) => start + sources('script'))
    .replace(/style-src 'self'/, (start) => start + sources('style'));
  return tight.replace(policy, () => tightPolicy);
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
