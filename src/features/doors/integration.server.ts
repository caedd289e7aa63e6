import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnFeeds } from '../feed/columns.ts';
import { bodyOf } from './body.ts';
import { type Made, type Manifest, MANIFEST_FILE, type Piece } from './manifest.ts';

/** Makes of the finished pages what leads to them: feeds, sitemaps, Markdown, redirects. */
export function doors() {
  let site = '';
  return {
    name: 'doors',
    hooks: {
      'astro:config:done'({ config }: { config: { site?: string | undefined } }) {
        site = config.site ?? '';
      },
      'astro:build:done'({ dir }: { dir: URL }) {
        const client = fileURLToPath(dir);
        for (const { path: address, text } of makeAll(client, site)) {
          const file = path.join(client, address);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}

function makeAll(client: string, site: string): Made[] {
  const list = path.join(client, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  rmSync(list);
  const textOf = (piece: Piece) =>
    bodyOf(readFileSync(path.join(client, piece.path, 'index.html'), 'utf8'), new URL(piece.path, site).href);
  return columnFeeds(manifest, textOf, site);
}
