import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toSitemap } from '../sitemap/sitemap.server.ts';
import { indexNow } from './command.server.ts';
import { readKey } from './key.ts';
import { inPosts, newsOf, readSitemap, withTold } from './news.ts';

const KEY = '0123456789abcdef-Key';
const SITE = 'https://ask.example';

interface Post {
  host: string;
  key: string;
  keyLocation: string;
  urlList: string[];
}

/** A service on this machine that answers with these statuses in turn, the last one from then on. */
async function service(...statuses: number[]) {
  const posts: Post[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const status = statuses[Math.min(posts.length, statuses.length - 1)] ?? 200;
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toBe('application/json; charset=utf-8');
    posts.push(JSON.parse(Buffer.concat(chunks).toString()) as Post);
    response.writeHead(status, status === 429 ? { 'retry-after': '60' } : {}).end('{"message": "no"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { posts, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow` };
}

/** A built site in a folder of its own, and the command over it. */
async function desk(endpoint: string, change: NodeJS.ProcessEnv = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'indexnow-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const client = path.join(root, 'client');
  const record = path.join(root, 'data/told.json');
  mkdirSync(client);
  writeFileSync(path.join(client, `${KEY}.txt`), KEY);
  async function build(pages: Record<string, string>) {
    const listed = Object.entries(pages).map(([at, lastmod]) => ({ url: SITE + at, lastmod: lastmod || undefined }));
    writeFileSync(path.join(client, 'sitemap-pages.xml'), await toSitemap(listed));
  }
  async function run(...words: string[]) {
    const said: string[] = [];
    const env = { SITE_URL: SITE, INDEXNOW_KEY: KEY, INDEXNOW_ENDPOINT: endpoint, ...change };
    await indexNow(['--record', record, ...words], { client, env, say: (line) => said.push(line) });
    return said.join('\n');
  }
  await build({ '/': '2026-11-23', '/about/': '', '/articles/a&b/': '2026-11-23' });
  return { client, record, build, run };
}

test('everything is told once, and then only what is new, changed or gone', async () => {
  const { posts, endpoint } = await service(202, 200);
  const { build, run } = await desk(endpoint);
  expect(await run()).toContain('3 new, 0 changed, 0 gone');
  expect(posts).toEqual([
    {
      host: 'ask.example',
      key: KEY,
      keyLocation: `${SITE}/${KEY}.txt`,
      urlList: [`${SITE}/`, `${SITE}/about/`, `${SITE}/articles/a&b/`],
    },
  ]);
  expect(await run()).toBe('Nothing is new, changed or gone.');
  await build({ '/': '2026-11-24', '/about/': '', '/new/': '2026-11-24' });
  await run();
  expect(posts[1]?.urlList).toEqual([`${SITE}/new/`, `${SITE}/`, `${SITE}/articles/a&b/`]);
  await run();
  expect(posts).toHaveLength(2);
});

test('a dry run says what it would send, sends nothing and writes nothing', async () => {
  const { posts, endpoint } = await service(200);
  const { run, record } = await desk(endpoint);
  expect(await run('--dry-run')).toContain(`new ${SITE}/about/`);
  expect(posts).toEqual([]);
  expect(existsSync(record)).toBe(false);
});

test.each([
  [403, 'The key is not valid (403)'],
  [422, 'not of this site, or the key is not theirs (422)'],
  [429, 'try again later. It asks to wait for 60.'],
  [500, 'answered 500'],
  [302, 'answered 302'],
])('%i is a sentence, and nothing is written down', async (status, said) => {
  const { endpoint } = await service(status);
  const { run, record } = await desk(endpoint);
  await expect(run()).rejects.toThrow(said);
  expect(existsSync(record)).toBe(false);
});

test('a service that is not there is a sentence', async () => {
  const { run } = await desk('http://127.0.0.1:1/indexnow');
  await expect(run()).rejects.toThrow(/cannot be reached: /);
});

test('ten thousand go in one post; what was taken is not sent again after a later post failed', async () => {
  const { posts, endpoint } = await service(200, 429, 200);
  const { build, run, record } = await desk(endpoint);
  const pages = Array.from({ length: 10_001 }, (_, index) => [`/p${index}/`, '2026-11-23']);
  await build(Object.fromEntries(pages) as Record<string, string>);
  await expect(run()).rejects.toThrow('429');
  expect(posts.map(({ urlList }) => urlList.length)).toEqual([10_000, 1]);
  expect(Object.keys((JSON.parse(readFileSync(record, 'utf8')) as { told: object }).told)).toHaveLength(10_000);
  await run();
  expect(posts[2]?.urlList).toEqual([`${SITE}/p10000/`]);
});

test.each([
  [{ SITE_URL: 'http://ask.example' }, 'SITE_URL must be the site’s public address with https'],
  [{ SITE_URL: 'https://localhost:4321' }, 'SITE_URL must be'],
  [{ SITE_URL: 'https://127.0.0.1' }, 'SITE_URL must be'],
  [{ SITE_URL: '' }, 'SITE_URL must be'],
  [{ SITE_URL: 'https://other.example' }, 'build again with SITE_URL=https://other.example'],
  [{ INDEXNOW_KEY: '' }, 'INDEXNOW_KEY is not set'],
  [{ INDEXNOW_KEY: 'short' }, 'INDEXNOW_KEY must be 8 to 128'],
  [{ INDEXNOW_KEY: 'another-key' }, 'The build has no /another-key.txt'],
  [{ INDEXNOW_ENDPOINT: 'nowhere' }, 'INDEXNOW_ENDPOINT must be'],
])('%j is refused before anything is sent', async (change, said) => {
  const { posts, endpoint } = await service(200);
  const { run } = await desk(endpoint, change);
  await expect(run()).rejects.toThrow(said);
  expect(posts).toEqual([]);
});

test('a record that cannot be read, a missing build and an unknown flag are sentences too', async () => {
  const { run, record, client } = await desk('http://127.0.0.1:1/');
  mkdirSync(path.dirname(record));
  writeFileSync(record, 'null');
  await expect(run()).rejects.toThrow(`${record} cannot be read. Delete it`);
  await expect(run('--dry')).rejects.toThrow('npm run indexnow -- [--dry-run] [--record FILE]');
  rmSync(path.join(client, 'sitemap-pages.xml'));
  await expect(run()).rejects.toThrow('run "npm run build" first');
});

test('what another address of the site was told is not told under this one', async () => {
  const { posts, endpoint } = await service(200);
  const { run, record } = await desk(endpoint);
  mkdirSync(path.dirname(record));
  writeFileSync(record, JSON.stringify({ told: { 'https://old.example/': '2026-01-01', [`${SITE}/`]: '2026-11-23' } }));
  await run();
  expect(posts[0]?.urlList).toEqual([`${SITE}/about/`, `${SITE}/articles/a&b/`]);
});

test('the pure parts', () => {
  expect(readSitemap('<urlset/>')).toEqual({});
  expect(newsOf({}, {})).toEqual({ fresh: [], changed: [], gone: [] });
  expect(withTold({ a: '1', b: '1' }, { a: '2', c: '' }, ['a', 'b', 'c'])).toEqual({ a: '2', c: '' });
  expect(inPosts(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
  expect(inPosts([])).toEqual([]);
  expect(readKey(undefined)).toBeNull();
  for (const key of ['a'.repeat(7), 'a'.repeat(129), 'with_under', '../../etc', 'ä'.repeat(9)]) {
    expect(() => readKey(key)).toThrow('INDEXNOW_KEY must be');
  }
});
