import { expect, test } from 'vitest';
import type { Manifest, Piece } from '../doors/manifest.ts';
import { redirectsFile } from './hosts.ts';
import { answerPath, answerQuery } from './legacy.ts';
import { toTable } from './table.ts';

const PAGES = new Set([
  '/',
  '/articles/',
  '/articles/knees/',
  '/tags/calf/',
  '/experts/linds/',
  '/about/',
  '/feed.xml',
]);

function manifest(wordpress?: Piece['wordpress'], more: Partial<Piece>[] = []): Manifest {
  const knees: Piece = {
    ...{ kind: 'article', id: 'knees', path: '/articles/knees/', title: 'Knees', description: '', lede: '' },
    ...{ people: [], tags: [], wordpress },
  };
  return { pieces: [knees, ...more.map((piece) => ({ ...knees, ...piece }))], topics: [], changed: {} };
}

const table = toTable(
  { '/2011/old-knee/': '/articles/knees/', '/press-kit/': 'gone', '/über-uns/': '/about/', '/old.html': '/about/' },
  manifest({ id: 12, path: '/2011/05/12/that-knee-again/' }),
  PAGES,
  { 3: 'calf' },
);

test.each([
  ['/2011/old-knee', '/articles/knees/'],
  ['/2011/05/12/that-knee-again/', '/articles/knees/'],
  ['/2011/05/12/that-knee-again/feed/', '/articles/knees/discussion/feed.atom'],
  ['/2011/05/12/that-knee-again/amp/', '/articles/knees/'],
  ['/2011/05/12/that-knee-again/comment-page-2/', '/articles/knees/'],
  ['/2012/01/02/knees/', '/articles/knees/'],
  ['/2012/01/knees/', '/articles/knees/'],
  ['/knees/', '/articles/knees/'],
  ['/articles/knees/amp/', '/articles/knees/'],
  ['/articles/knees/feed/', '/articles/knees/discussion/feed.atom'],
  ['/2012/', '/articles/'],
  ['/2012/01/', '/articles/'],
  ['/2012/01/02/page/3/', '/articles/'],
  ['/page/2/', '/articles/'],
  ['/feed/', '/feed.xml'],
  ['/feed/rss2/', '/feed.xml'],
  ['/feed/atom/', '/feed.atom'],
  ['/comments/feed/', '/discussion.atom'],
  ['/category/legs/calf/', '/tags/calf/'],
  ['/tag/calf/page/2/', '/tags/calf/'],
  ['/tag/calf/feed/', '/tags/calf/feed.xml'],
  ['/author/linds/', '/experts/linds/'],
  ['/press-kit', 'gone'],
  ['/%C3%BCber-uns/', '/about/'],
  ['/old.html', '/about/'],
])('%s leads to %s', (old, to) => {
  expect(answerPath(old, table)).toBe(to);
});

test.each([
  '/nowhere/',
  '/2012/01/02/nobody/',
  '/tag/none/',
  '/author/nobody/',
  '/page/x/',
  '/articles/none/amp/',
  '/articles/knees/',
  '/%ff/',
  '//evil.example/feed/',
  '/constructor/',
  '/__proto__/',
  `/${'a'.repeat(400)}/feed/`,
])('%s never was an address', (old) => {
  expect(answerPath(old, table)).toBeNull();
});

test.each([
  ['/', '?p=12', '/articles/knees/'],
  ['/', '?page_id=12&x=1', '/articles/knees/'],
  ['/', '?p=0012', '/articles/knees/'],
  ['/', '?p=13', 'missing'],
  ['/', '?page_id=13&utm_source=mail', 'missing'],
  ['/', '?p=', 'missing'],
  ['/', '?p=constructor', 'missing'],
  ['/', '?p=12abc', 'missing'],
  ['/', `?p=13&x=${'x'.repeat(400)}`, 'missing'],
  ['/', '?cat=3', '/tags/calf/'],
  ['/', '?cat=03&utm=1', '/tags/calf/'],
  ['/', '?cat=4', 'missing'],
  ['/', '?cat=-3', 'missing'],
  ['/', '?cat=', 'missing'],
  ['/', '?cat=constructor', 'missing'],
  ['/about/', '?cat=3', null],
  ['/about/', '?p=13', null],
  ['/articles/knees/', '?replytocom=7', '/articles/knees/'],
  ['/2011/05/12/that-knee-again/', '?share=twitter&nb=1', '/articles/knees/'],
  ['/articles/knees/', '?amp=1&page=2', '/articles/knees/?page=2'],
  ['/articles/knees/', '?page=2', null],
  ['//evil.example/', '?share=x', null],
  ['/\\evil.example/', '?share=x', null],
  ['/', `?share=${'x'.repeat(400)}`, null],
])('%s%s leads to %s', (path, query, to) => {
  expect(answerQuery(path, query, table)).toBe(to);
});

test.each<[Record<string, unknown>, Piece['wordpress'], string]>([
  [{ '/a/': '/b/', '/b/': '/a/' }, undefined, '"/a/" leads to /b/, which leads on and back, in a ring'],
  [{ '/a/': '/a/' }, undefined, 'in a ring'],
  [{ '/a/': '/b/', '/b/': '/about/' }, undefined, '"/a/" leads to /b/, which leads on to /about/'],
  [{ '/a/': '/nowhere/' }, undefined, 'content/redirects.yaml: "/a/" leads to /nowhere/, and there is no such page'],
  [{ '/about': '/' }, undefined, 'content/redirects.yaml: "/about": there is a page at /about/'],
  [{ '/a/': 'https://evil.example/' }, undefined, '"/a/" must lead to a path of this site'],
  [{ '/a/': '//evil.example/' }, undefined, '"/a/" must lead to a path of this site'],
  [{ '/a/': null }, undefined, 'not "null"'],
  [{ '/a/?x=1': '/' }, undefined, '"/a/?x=1" is no path'],
  [{ '/a/': '/', '/a': '/about/' }, undefined, 'leads from there already'],
  [{}, { path: '/about/' }, 'content/articles/knees/index.mdx: wordpress.path: there is a page at /about/'],
  [{ '/x/': '/' }, { path: '/x/' }, 'content/articles/knees/index.mdx: wordpress.path'],
])('%j with %j stops the build', (lines, wordpress, said) => {
  expect(() => toTable(lines, manifest(wordpress), PAGES)).toThrow(said);
});

test.each([
  [{ 4: 'nowhere' }, 'content/redirects.yaml: wordpress.categories: 4: there is no page of a tag "nowhere".'],
  [{ legs: 'calf' }, 'content/redirects.yaml: wordpress.categories: legs is no number of a category.'],
])('categories %j stop the build', (categories, said) => {
  expect(() => toTable({}, manifest(), PAGES, categories)).toThrow(said);
});

test('two articles with one number in WordPress stop the build', () => {
  const more = [{ id: 'other', path: '/articles/other/' }];
  expect(() => toTable({}, manifest({ id: 12 }, more), PAGES)).toThrow(
    'content/articles/other/index.mdx: wordpress.id',
  );
});

test('a host of plain files is told the same, one line each', () => {
  const lines = redirectsFile(table).trim().split('\n');
  expect(lines).toContain('/2011/05/12/that-knee-again/ /articles/knees/ 301');
  expect(lines).toContain('/:year/:month/:day/knees/ /articles/knees/ 301');
  expect(lines).toContain('/%C3%BCber-uns/ /about/ 301');
  expect(lines).toContain('/feed/ /feed.xml 301');
  expect(redirectsFile(table)).not.toContain('gone');
  for (const line of lines) expect(line).toMatch(/^\/\S* \/\S* 301$/);
});

test('where the discussion is elsewhere, a host of plain files leads there for all that only the server has', () => {
  const TALK = 'https://talk.example';
  const lines = redirectsFile(table, TALK).trim().split('\n');
  expect(lines).toContain(`/comments/feed/ ${TALK}/discussion.atom 301`);
  expect(lines).toContain(`/:year/:month/:day/knees/feed/ ${TALK}/articles/knees/discussion/feed.atom 301`);
  expect(lines).toContain(`/ask/ ${TALK}/ask/ 301`);
  expect(lines).toContain(`/questions/* ${TALK}/questions/:splat 301`);
  expect(lines).toContain(`/articles/:article/discussion/* ${TALK}/articles/:article/discussion/:splat 301`);
  expect(lines).toContain('/feed/ /feed.xml 301');
});
