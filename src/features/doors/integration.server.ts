import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnFeeds } from '../feed/columns.ts';
import { llmsText } from '../llms/llms.ts';
import { markdownTwins } from '../llms/twin.ts';
import { readAiPolicy } from '../robots/policy.ts';
import { robotsText } from '../robots/robots.ts';
import { llmsPath, robotsPath } from '../../lib/paths.ts';
import { type Built, listedPages, sitemaps } from '../sitemap/pages.server.ts';
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
      async 'astro:build:done'({ dir }: { dir: URL }) {
        const client = fileURLToPath(dir);
        for (const { path: address, text } of await makeAll(client, site)) {
          const file = path.join(client, address);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}

async function makeAll(client: string, site: string): Promise<Made[]> {
  const list = path.join(client, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  rmSync(list);
  const textOf = (piece: Piece) =>
    bodyOf(readFileSync(path.join(client, piece.path, 'index.html'), 'utf8'), new URL(piece.path, site).href);
  const listed = listedPages(readPages(client), manifest.changed, site);
  return [
    ...columnFeeds(manifest, textOf, site),
    ...markdownTwins(manifest, textOf, site),
    ...(await sitemaps(listed, site)),
    { path: llmsPath, text: llmsText(manifest, site) },
    { path: robotsPath, text: robotsText(readAiPolicy(process.env['AI_CRAWLERS']), site) },
  ];
}

/** Every built page that is a folder's; 404 and its like are none. */
function readPages(client: string): Built[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => ({
      path: `/${path.dirname(name).split(path.sep).join('/')}/`.replace(/^\/\.\/$/, '/'),
      html: readFileSync(path.join(client, name), 'utf8'),
    }));
}
