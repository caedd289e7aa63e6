import { expect, test } from 'vitest';
import type { Happening } from '../discussion/bus.server.ts';
import { addressesOf, type Showing } from './addresses.ts';

const SITE = 'https://example.org';
const LISTS = { topics: 1, open: 1, answered: 1, became: 1 };
const question = { id: 'q', slugs: ['how-long', 'how-much'], pages: 1 };
const showing: Showing = { article: 'knees', pages: 1, questions: [question], lists: LISTS };

/** Their paths. */
function stale(what: Happening['what'], change: Partial<Showing> = {}): string[] {
  return addressesOf({ what }, { ...showing, ...change }, SITE).map((address) => address.slice(SITE.length));
}

test('a letter is forgotten wherever a shared cache may hold it', () => {
  expect(stale('published')).toEqual(
    expect.arrayContaining([
      '/api/threads/knees',
      '/api/threads/knees?page=1&sort=oldest',
      '/api/threads/knees?page=2&sort=wanted',
      '/questions/q/',
      '/questions/q/how-long/',
      '/questions/q/how-much/',
      '/questions/q/how-much/?page=2',
      '/questions/q/feed.atom',
      `/oembed/?url=${encodeURIComponent(`${SITE}/questions/q/how-long/`)}`,
      `/oembed/?url=${encodeURIComponent(`${SITE}/questions/q/how-much/`)}`,
      '/ask/',
      '/ask/?show=open',
      '/ask/?show=answered&page=2',
      '/discussion.atom',
      '/articles/knees/discussion/feed.atom',
      '/sitemap.xml',
      '/sitemap-questions.xml',
    ]),
  );
});

test('what no shared cache keeps is not named', () => {
  for (const path of ['/', '/articles/knees/', '/articles/knees/discussion/']) {
    expect(stale('published')).not.toContain(path);
  }
});

test('what waits for the desk was on no page', () => {
  expect(stale('held')).toEqual([]);
});

test('a vote changes threads, questions and lists, and no feed', () => {
  const paths = stale('voted');
  expect(paths).toContain('/api/threads/knees');
  expect(paths).toContain('/questions/q/how-long/');
  expect(paths).toContain('/ask/?show=topics');
  expect(paths.filter((path) => /atom|sitemap|oembed/.test(path))).toEqual([]);
});

test('a letter to the column itself has no thread of an article', () => {
  expect(stale('published', { article: '' }).filter((path) => /api|articles/.test(path))).toEqual([]);
});

test('a very long discussion is named by its first pages and its last', () => {
  const pages = stale('published', { pages: 200 }).flatMap(
    (path) => /threads.*page=(\d+)&sort=oldest/.exec(path)?.[1] ?? [],
  );
  expect(pages.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 200, 201]);
});
