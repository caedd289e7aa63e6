import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { AMBER, makeSite } from '../../server/testing.ts';
import { isListed, toListed } from './pages.server.ts';
import { toSitemap } from './sitemap.server.ts';

const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
const check = (contents: string) => validateXML({ xml: { fileName: 'sitemap.xml', contents }, schema });

async function site() {
  const made = await makeSite({ siteUrl: new URL('https://ask.example') });
  onTestFinished(() => made.app.close());
  return made;
}

function page(path: string, canonical: string, robots = '') {
  return { path, html: `<link rel="canonical" href="${canonical}"/>${robots}` };
}

test('only pages that are their own address and may be found are listed, with the day of their content', () => {
  const pages = [
    page('/b/', 'https://ask.example/b/'),
    page('/a/', 'https://ask.example/a/'),
    page('/copy/', 'https://ask.example/a/'),
    page('/hidden/', 'https://ask.example/hidden/', '<meta name="robots" content="noindex"/>'),
  ];
  const site = 'https://ask.example';
  const listed = pages.filter(({ path, html }) => isListed(html, `${site}${path}`)).map(({ path }) => path);
  expect(toListed(listed, { '/a/': '2026-01-02' }, site)).toEqual([
    { url: 'https://ask.example/a/', lastmod: '2026-01-02' },
    { url: 'https://ask.example/b/', lastmod: undefined },
  ]);
});

test('a sitemap keeps to its schema, and days stay days', async () => {
  const text = await toSitemap([
    { url: 'https://ask.example/a/?x=1&y=%C3%A4', lastmod: '2026-01-02' },
    { url: 'https://ask.example/b/' },
  ]);
  expect(text).toContain('<lastmod>2026-01-02</lastmod>');
  expect(text).toContain('x=1&amp;y=');
  expect(await check(text)).toMatchObject({ valid: true, errors: [] });
  expect(await check(text.replace('2026-01-02', 'yesterday'))).toMatchObject({ valid: false });
});

test('the server lists the questions, newest word first heard, and names both sitemaps', async () => {
  const { app } = await site();
  const before = await app.inject('/sitemap-questions.xml');
  expect(before.headers['content-type']).toContain('application/xml');
  expect(before.body).toContain(`<loc>https://ask.example/questions/${AMBER}/`);
  expect(await check(before.body)).toMatchObject({ valid: true, errors: [] });
  const index = await app.inject('/sitemap.xml');
  const urls = [...index.body.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url);
  expect(urls).toEqual(['https://ask.example/sitemap-pages.xml', 'https://ask.example/sitemap-questions.xml']);
  const again = await app.inject({ url: '/sitemap.xml', headers: { 'if-none-match': String(index.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('a question that waits or was taken away is not listed, and a reply makes it newer', async () => {
  const { app, db } = await site();
  await db
    .updateTable('comment')
    .set({ createdAt: '2030-05-06T07:08:09.000Z' })
    .where('parentId', '=', AMBER)
    .execute();
  const replied = (await app.inject('/sitemap-questions.xml')).body;
  const entry = new RegExp(`${AMBER}[^<]*</loc><lastmod>2030-05-06`);
  expect(replied).toMatch(entry);
  const other = await site();
  await other.db.updateTable('comment').set({ status: 'held' }).where('id', '=', AMBER).execute();
  expect((await other.app.inject('/sitemap-questions.xml')).body).not.toContain(AMBER);
});
