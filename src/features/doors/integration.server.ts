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
import { isListed, sitemaps, toListed } from '../sitemap/pages.server.ts';
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
  for (const file of unnamed(files, textsOf(client, files))) rmSync(path.join(client, file));
}

/** One text after another: all of a large site do not fit into memory. */
function* textsOf(client: string, files: readonly string[]): Generator<string> {
  for (const file of files) if (NAMES_FILES.test(file)) yield readFileSync(path.join(client, file), 'utf8');
}

async function makeAll(client: string, { site, root }: { site: string; root: string }): Promise<Made[]> {
  const list = path.join(client, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  rmSync(list);
  const pieces = { path: `../server/${PIECES_FILE}`, text: JSON.stringify({ pieces: manifest.pieces }) };
  if (isPreviewBuild(root)) return [pieces];
  const files = filesIn(client);
  const columns = manifest.pieces.filter(({ kind }) => kind === 'article');
  const { paths, listed, texts } = readPages(client, files, new Set(columns.map((piece) => piece.path)), site);
  const textOf = (piece: Piece) => texts.get(piece.path) ?? bodyOf('', new URL(piece.path, site).href);
  const pictures = await picturesFor([...texts.values()], client, site);
  const pictured = (piece: Piece) => withPictures(textOf(piece), pictures, site);
  const talk = discussionOrigin(process.env['PUBLIC_DISCUSSION_URL']);
  const key = readKey(process.env['INDEXNOW_KEY']);
  const made = [
    pieces,
    ...pictures.values(),
    ...columnFeeds(manifest, pictured, site),
    ...markdownTwins(manifest, textOf, site),
    ...(await sitemaps(toListed(listed, manifest.changed, site), site)),
    { path: llmsPath, text: llmsText(manifest, site, talk) },
    { path: robotsPath, text: robotsText(readAiPolicy(process.env['AI_CRAWLERS']), site) },
    ...(key === null ? [] : [{ path: keyFile(key), text: key }]),
  ];
  const onDemand = [topicsPath, signInPath, ...manifest.pieces.map(({ id }) => discussionPath(id))];
  const there = [...paths, ...files, ...made.map((file) => file.path), ...onDemand];
  return [...made, ...oldAddresses(root, manifest, new Set(there), talk)];
}

/** The paths of the built files. */
function filesIn(client: string): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.split(path.sep).join('/')}`);
}

/**
 * Every built page that is a folder's; 404 and its like are none. Pages are read one after another, and only what is
 * needed of each is kept: all of a large site do not fit into memory.
 * @param columns the paths of those whose text is needed
 */
function readPages(client: string, files: readonly string[], columns: ReadonlySet<string>, site: string) {
  const paths = files.filter((file) => file.endsWith('/index.html')).map((file) => file.slice(0, -'index.html'.length));
  const listed: string[] = [];
  const texts = new Map<string, string>();
  for (const page of paths) {
    const html = readFileSync(path.join(client, page, 'index.html'), 'utf8');
    const { href } = new URL(page, site);
    if (isListed(html, href)) listed.push(page);
    if (columns.has(page)) texts.set(page, bodyOf(html, href));
  }
  return { paths, listed, texts };
}
