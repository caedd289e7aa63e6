import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse } from 'yaml';
import { buildCopy, copyProject, removeCopies, searchCopy } from './build.testing.ts';

/** Words that stand nowhere else, one for each piece that is added to a copy of the site. */
const HIDDEN = { draft: 'Quokkamark', scheduled: 'Numbatmark', exercise: 'Bilbymark', routine: 'Dunnartmark' };
const SHOWN = 'Wombatmark';
const KEY = 'a-key-of-this-test';
/** Names of the pieces that nobody may see. */
const SLUGS = ['a-draft-column', 'a-column-to-come', 'a-draft-exercise', 'a-draft-routine'];

let dist: string;

/** Copies a file with its marker in the title and its own word on when it may be seen. */
function addLike(root: string, [from, to]: [string, string], marker: string, fields: string): void {
  const text = readFileSync(join(root, 'content', from), 'utf8');
  const file = join(root, 'content', to);
  mkdirSync(join(file, '..'), { recursive: true });
  const marked = text.replace(/^title: .*$/m, `title: ${marker}\n${fields}`).replace(/^lede: /m, `lede: ${marker} `);
  writeFileSync(file, /\.mdx$/.test(to) ? `${marked}\n${marker} is said here.\n` : marked);
}

beforeAll(async () => {
  const root = copyProject('drafts');
  const articles = join(root, 'content/articles');
  for (const name of readdirSync(articles)) {
    if (name !== 'it-band-pain') rmSync(join(articles, name), { recursive: true });
  }
  const [column, exercise] = ['articles/it-band-pain/index.mdx', 'exercises/ball-squeeze.mdx'];
  const scheduled = readFileSync(join(root, 'content', column), 'utf8')
    .replace('published: 2026-11-23', 'published: 2026-11-25')
    .replace('updated: 2026-11-23', 'updated: 2026-11-25');
  writeFileSync(join(root, 'content/to-come.mdx'), scheduled);
  addLike(root, [column, 'articles/a-draft-column/index.mdx'], HIDDEN.draft, 'draft: true');
  const picture = join(root, 'public/apple-touch-icon.png');
  copyFileSync(picture, join(root, 'content/articles/a-draft-column/Potoroomark.png'));
  addLike(root, ['to-come.mdx', 'articles/a-column-to-come/index.mdx'], HIDDEN.scheduled, '');
  addLike(root, [exercise, 'exercises/a-draft-exercise.mdx'], HIDDEN.exercise, 'draft: true');
  addLike(root, ['routines/short-version.yaml', 'routines/a-draft-routine.yaml'], HIDDEN.routine, 'draft: true');
  writeFileSync(
    join(root, 'content/series.yaml'),
    `knees-from-below:\n  name: Knees, from below\n  description: ${'A series of columns about knees and what lies below them. '.repeat(2)}\n`,
  );
  writeFileSync(join(root, 'content/redirects.yaml'), 'wordpress: { host: https://www.blog.example/ }\n');
  const series = 'series: { name: knees-from-below, part: 1 }';
  addLike(root, [column, 'articles/second-column/index.mdx'], SHOWN, series);
  const { code, output } = await buildCopy(root, {
    BUILD_DATE: '2026-11-24',
    SITE_URL: 'https://ask.example',
    INDEXNOW_KEY: KEY,
  });
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  expect(await searchCopy(root)).toMatchObject({ code: 0, output: expect.stringContaining('The search finds') });
  dist = join(root, 'dist');
}, 120_000);

afterAll(removeCopies);

test('the server holds no compiled text of the pieces, which it never draws', () => {
  const server = join(dist, 'server');
  const names = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs'));
  const texts = names.map((name) => readFileSync(join(server, name), 'utf8'));
  expect(texts.filter((text) => text.includes('_createMdxContent'))).toEqual([]);
  expect(texts.some((text) => text.includes('a page drawn on demand cannot render it'))).toBe(true);
});

/** What a file holds, unpacked. */
function contentOf(file: string): Buffer {
  const bytes = readFileSync(join(dist, file));
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** The built files that hold this text, packed or not, or have it in their name. */
function filesWith(text: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((file) => file.includes(text) || contentOf(file).includes(text));
}

test.each([...Object.values(HIDDEN), ...SLUGS])('%s is in no file of the build', (text) => {
  expect(filesWith(text)).toEqual([]);
});

// The server's own list of files, which nobody is sent, still has its name.
test('a picture beside a draft is in nothing that is served', () => {
  expect(filesWith('Potoroomark').filter((file) => file.startsWith('client/'))).toEqual([]);
});

test('what is not hidden is found by the same search', () => {
  expect(filesWith(SHOWN)).toEqual(expect.arrayContaining(['client/articles/index.html', 'client/index.html']));
  const files = filesWith('second-column');
  expect(files).toContain('client/articles/second-column/index.html');
  expect(
    files.filter((file) => /^client\/share\/article-second-column-(?:wide|tall)-[\w-]+\.png$/.test(file)),
  ).toHaveLength(2);
  expect(filesWith(SHOWN).filter((file) => /^client\/pagefind\/.*\.pf_fragment(?:\.br)?$/.test(file))).not.toEqual([]);
});

const read = (file: string) => readFileSync(join(dist, 'client', file), 'utf8');

test.each(['', 'tags/knee/', 'series/knees-from-below/'])('the feeds at /%s are whole and say the same', (page) => {
  const rss = parseRssFeed(read(`${page}feed.xml`));
  const atom = parseAtomFeed(read(`${page}feed.atom`));
  const json = parseJsonFeed(read(`${page}feed.json`));
  const titles = rss.items?.map(({ title }) => title);
  expect(titles).toContain(SHOWN);
  expect(atom.entries?.map(({ title }) => title?.value ?? title)).toEqual(titles);
  expect(json.items?.map(({ title }) => title)).toEqual(titles);
  expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `https://ask.example/${page}feed.xml` });
  expect(rss).toMatchObject({ language: 'en', lastBuildDate: 'Mon, 23 Nov 2026 12:00:00 GMT' });
  expect(rss.items?.[0]).toMatchObject({ pubDate: 'Mon, 23 Nov 2026 12:00:00 GMT', guid: { isPermaLink: false } });
  expect(rss.items?.[0]?.dc?.creators).toEqual(['Aaron Lipsey', 'Linds']);
  expect(read(`${page}feed.json`)).toContain('"version": "https://jsonfeed.org/version/1.1"');
});

test.each(['feed.xml', 'feed.atom', 'feed.json'])('%s holds the whole text and nothing raw', (file) => {
  const text = read(file);
  const said = ['Breathe, and hold until the pull fades.', 'You wonder whether you feel it.', `${SHOWN} is said here.`];
  for (const words of [...said, 'Count along', 'Harøy', 'not medical advice']) expect(text).toContain(words);
  for (const raw of ['astro-island', 'client:', '<script', '<style', '<button', '<svg', 'Evidence claim', 'slug=']) {
    expect(text).not.toContain(raw);
  }
  expect(text).not.toMatch(/(?:href|src)=\\?"(?!https?:)/);
});

test('what a feed holds is well formed, and its figures are pictures that stand there', () => {
  const html = parseJsonFeed(read('feed.json')).items?.find(({ title }) => title === SHOWN)?.content_html ?? '';
  const parser = new SaxesParser();
  parser.on('error', (error) => expect.unreachable(error.message));
  parser.write(`<body>${html}</body>`).close();
  const images = [...html.matchAll(/<img src="([^"]+)" alt="([^"]*)" width="(\d+)" height="(\d+)" \/>/g)];
  expect(images.length).toBeGreaterThan(5);
  expect(images).toHaveLength(html.split('<img').length - 1);
  for (const [, src = '', alt, width, height] of images) {
    const { pathname } = new URL(src);
    expect(pathname).toMatch(/^\/share\/feed-[a-z-]+-[\w-]{10}\.png$/);
    expect(alt).toContain('marked');
    const png = readFileSync(join(dist, 'client', pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(png.length).toBeLessThan(60_000);
  }
});

test('pages name their feeds, and what the build needed of the content is not left', () => {
  expect(read('index.html')).toContain('href="https://ask.example/feed.xml"');
  expect(read('series/knees-from-below/index.html')).toContain('https://ask.example/series/knees-from-below/feed.json');
  expect(filesWith('pieces.json').filter((file) => file.startsWith('client'))).toEqual([]);
});

test('the sitemap keeps to its schema and lists pages that may be found, with the days of their content', async () => {
  const contents = read('sitemap-pages.xml');
  const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
  expect(await validateXML({ xml: { fileName: 'sitemap.xml', contents }, schema })).toMatchObject({ valid: true });
  const urls = [...contents.matchAll(/<loc>([^<]*)/g)].map(([, url = '']) => new URL(url).pathname);
  expect(urls).toEqual(
    expect.arrayContaining(['/', '/articles/second-column/', '/exercises/slow-heel-drop/', '/about/']),
  );
  for (const url of urls) {
    const page = read(`${url}index.html`);
    expect(page).toContain(`<link rel="canonical" href="https://ask.example${url}"`);
    expect(page).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
  }
  for (const left of ['/404/', '/offline/', '/examples/', '/routines/experts-four/play/'])
    expect(urls).not.toContain(left);
  const days = new Set([...contents.matchAll(/<lastmod>([^<]*)/g)].map(([, day]) => day));
  expect([...days]).toEqual(['2026-11-23']);
  expect(read('sitemap.xml')).toContain('<loc>https://ask.example/sitemap-pages.xml</loc>');
});

test('a host of plain files gets its redirects', () => {
  expect(read('_redirects')).toContain('/:year/:month/:day/second-column/ /articles/second-column/ 301\n');
  expect(JSON.parse(readFileSync(join(dist, 'server/redirects.json'), 'utf8'))).toMatchObject({
    articles: expect.arrayContaining(['second-column', 'it-band-pain']),
    people: expect.arrayContaining(['linds']),
    tags: expect.arrayContaining(['calf']),
    wordpress: 'blog.example',
  });
});

test.each(['404.html', 'gone/index.html'])('%s stands in for any page, and claims to be none', (file) => {
  const page = read(file);
  expect(page).toContain('<meta name="robots" content="noindex">');
  for (const claim of ['rel="canonical"', 'og:url', 'application/ld+json']) expect(page).not.toContain(claim);
});

test('the key for search engines stands where they look for it', () => {
  expect(read(`${KEY}.txt`)).toBe(KEY);
});

test('links to comments of the old blog are led on, on columns only, by a script that the policy knows', () => {
  const page = read('articles/second-column/index.html');
  const [, script = ''] = /<script>(\(function\(\)\{function old[^<]*)<\/script>/.exec(page) ?? [];
  expect(page).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(filesWith('{function old').filter((file) => file.endsWith('.html'))).toEqual([
    'client/articles/it-band-pain/index.html',
    'client/articles/second-column/index.html',
  ]);
});

test('each column has a Markdown twin that its page and llms.txt name', () => {
  const twin = read('articles/second-column/index.md');
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(twin) ?? [];
  expect(parse(front)).toMatchObject({
    title: SHOWN,
    expert: 'Aaron Lipsey',
    host: 'Linds',
    published: '2026-11-23',
    source: 'https://ask.example/articles/second-column/',
  });
  for (const words of [
    '## The problem',
    '1. Face a wall',
    '| Do | For |',
    '**What the evidence says.**',
    '## Sources',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/<(?!https?:)[a-z/]|]\((?!<?https?:|<?mailto:)/);
  const address = 'https://ask.example/articles/second-column/index.md';
  expect(read('llms.txt')).toContain(`[${SHOWN}](${address})`);
  expect(read('articles/second-column/index.html')).toContain(`type="text/markdown"`);
  expect(read('robots.txt')).toContain('Sitemap: https://ask.example/sitemap.xml');
});
