/**
 * Writes `_headers` into the built site: what the server says of each page and file, for static hosts that read such a
 * file (Netlify, Cloudflare Pages and others). A path stands in one block only where hosts would join two values.
 */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, HASHED_FOLDERS } from '../lib/cache.ts';
import { OUT } from '../lib/out.ts';
import { elsewhereHeaders, securityHeaders } from './headers.ts';
import { TYPES } from './static.ts';

type Block = readonly [path: string, headers: Readonly<Record<string, string>>];

/**
 * The blocks of the file. Pages and other files get no `Cache-Control`: these hosts ask browsers to check each time by
 * themselves, and forget their own copies at a deploy.
 * @param files paths under the built folder, with slashes
 */
export function headerBlocks(files: readonly string[], secure: boolean): Block[] {
  const typed = files.toSorted().flatMap((file): Block[] => {
    const type = TYPES.find(([end]) => file.endsWith(end))?.[1];
    return type ? [[`/${file}`, { 'content-type': type }]] : [];
  });
  const { 'content-security-policy': policy = '', ...others } = securityHeaders(secure);
  return [
    ['/*', others],
    ...placesOf(files).map((place): Block => [
      `/${place}`,
      { 'content-security-policy': policy, ...elsewhereHeaders(place) },
    ]),
    ['/oembed/*', elsewhereHeaders('oembed/')],
    ...HASHED_FOLDERS.map((folder): Block => [`/${folder}/*`, { 'cache-control': CACHE.hashed.cacheControl }]),
    ['/sw.js', { 'cache-control': CACHE.built.cacheControl }],
    ...typed,
  ];
}

/**
 * Where pages are: the first folder of each with all below it, or the page itself. Who may frame them is said for each
 * of these, since it cannot be said for all with an exception.
 */
function placesOf(files: readonly string[]): string[] {
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/^index\.html$/, ''));
  const places = pages.map((page) => page.replace(/^(embed\/[^/]+\/|[^/]+\/).*/, '$1*'));
  return [...new Set(places)].sort();
}

export function toHeadersFile(blocks: readonly Block[]): string {
  const lines = blocks.map(([where, headers]) =>
    [where, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n\n')}\n`;
}

async function write(): Promise<void> {
  const client = path.resolve(OUT, 'client');
  const files = (await readdir(client, { recursive: true })).map((file) => file.split(path.sep).join('/'));
  const secure = process.env['SITE_URL']?.startsWith('https:') ?? false;
  await writeFile(path.join(client, '_headers'), toHeadersFile(headerBlocks(files, secure)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await write();
