import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { discussionOrigin } from '../../lib/discussionOrigin.ts';
import { isPreviewBuild } from '../../lib/preview-build.server.ts';
import { discussionPath, llmsPath, robotsPath, signInPath, topicsPath } from '../../lib/paths.ts';
import { columnFeeds } from '../feed/columns.ts';
import { picturesFor, withPictures } from '../feed/pictures.server.ts';
import { keyFile, readKey } from '../indexnow/key.ts';
import { llmsText } from '../llms/llms.ts';
import { markdownTwins } from '../llms/twin.ts';
import { oldAddresses } from '../redirects/build.server.ts';
import { readAiPolicy } from '../robots/policy.ts';
import { robotsText } from '../robots/robots.ts';
import { type Built, listedPages, sitemaps } from '../sitemap/pages.server.ts';
import { bodyOf } from './body.ts';
import { NAMES_FILES, unnamed } from './unnamed.ts';
import { type Made, type Manifest, MANIFEST_FILE, PIECES_FILE, type Piece } from './manifest.ts';

/** Makes of the finished pages what leads to them: feeds, sitemaps, Markdown, redirects. */
export function doors() {
  const settings = { site: '', root: '' };
  return {
    name: 'doors',
    hooks: {
      'astro:config:done'({ config }: { config: { site?: string | undefined; root: URL } }) {
        settings.site = config.site ?? '';
        settings.root = fileURLToPath(config.root);
      },
      async 'astro:build:done'({ dir }: { dir: URL }) {
        const client = fileURLToPath(dir);
        if (!isPreviewBuild(settings.root)) removeUnnamed(client);
        for (const { path: address, text } of await makeAll(client, settings)) {
          const file = path.join(client, address);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}

/** Takes away the pictures and films that lie beside no published piece: a build finds the files of drafts too. */
function removeUnnamed(client: string): void {
  const files = filesIn(client);
  const texts = files
    .filter((file) => NAMES_FILES.test(file))
    .map((file) => readFileSync(path.join(client, file), 'utf8'));
  for (const file of unnamed(files, texts)) rmSync(path.join(client, file));
}

async function makeAll(client: string, { site, root }: { site: string; root: string }): Promise<Made[]> {
  const list = path.join(client, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  rmSync(list);
  const pieces = { path: `../server/${PIECES_FILE}`, text: JSON.stringify({ pieces: manifest.pieces }) };
  if (isPreviewBuild(root)) return [pieces];
  const pages = readPages(client);
  const texts = new Map(pages.map((page) => [page.path, page.html]));
  const textOf = (piece: Piece) => bodyOf(texts.get(piece.path) ?? '', new URL(piece.path, site).href);
  const columns = manifest.pieces.filter(({ kind }) => kind === 'article');
  const pictures = await picturesFor(columns.map(textOf), client, site);
  const pictured = (piece: Piece) => withPictures(textOf(piece), pictures, site);
  const talk = discussionOrigin(process.env['PUBLIC_DISCUSSION_URL']);
  const key = readKey(process.env['INDEXNOW_KEY']);
  const made = [
    pieces,
    ...pictures.values(),
    ...columnFeeds(manifest, pictured, site),
    ...markdownTwins(manifest, textOf, site),
    ...(await sitemaps(listedPages(pages, manifest.changed, site), site)),
    { path: llmsPath, text: llmsText(manifest, site, talk) },
    { path: robotsPath, text: robotsText(readAiPolicy(process.env['AI_CRAWLERS']), site) },
    ...(key === null ? [] : [{ path: keyFile(key), text: key }]),
  ];
  const onDemand = [topicsPath, signInPath, ...manifest.pieces.map(({ id }) => discussionPath(id))];
  const there = [...texts.keys(), ...filesIn(client), ...made.map((file) => file.path), ...onDemand];
  return [...made, ...oldAddresses(root, manifest, new Set(there), talk)];
}

/** The paths of the built files. */
function filesIn(client: string): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.split(path.sep).join('/')}`);
}

/** Every built page that is a folder's; 404 and its like are none. */
function readPages(client: string): Built[] {
  return filesIn(client)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => ({
      path: file.slice(0, -'index.html'.length),
      html: readFileSync(path.join(client, file), 'utf8'),
    }));
}
