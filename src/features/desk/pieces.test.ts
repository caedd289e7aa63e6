import { expect, test } from 'vitest';
import type { Piece } from '../doors/manifest.ts';
import { pageAsked, rowsOf } from './pieces.ts';

const TODAY = '2026-11-28';
const piece = (id: string, more: Partial<Piece> = {}): Piece => ({
  ...{ kind: 'article', id, path: `/articles/${id}/`, title: id, description: '', lede: '', people: [], tags: [] },
  ...more,
});

test('overdue checks stand first, then what readers do not see, then the checks to come', () => {
  const published = [
    piece('no-check'),
    piece('later', { nextCheck: '2027-05-01' }),
    piece('today', { nextCheck: TODAY }),
    piece('overdue', { nextCheck: '2026-11-27' }),
    piece('long-overdue', { nextCheck: '2026-01-01' }),
  ];
  const hidden = [piece('draft', { draft: true }), piece('to-come', { published: '2027-01-01' })];
  const rows = rowsOf(published, hidden, TODAY, null);
  expect(rows.map(({ title }) => title)).toEqual([
    ...['long-overdue', 'overdue', 'draft', 'to-come', 'today', 'later', 'no-check'],
  ]);
  expect(rows.filter(({ overdue }) => overdue)).toHaveLength(2);
});

test('a piece is published, a draft, scheduled or waiting for a build, and leads to its page or its preview', () => {
  const hidden = [
    piece('there'),
    piece('draft', { draft: true }),
    piece('to-come', { published: '2026-11-29' }),
    piece('waiting', { published: TODAY }),
  ];
  const rows = rowsOf([piece('there')], hidden, TODAY, ({ id }) => `/preview/${id}`);
  expect(Object.fromEntries(rows.map(({ title, state, href }) => [title, [state, href]]))).toEqual({
    there: ['published', '/articles/there/'],
    draft: ['draft', '/preview/draft'],
    'to-come': ['scheduled', '/preview/to-come'],
    waiting: ['waiting', '/preview/waiting'],
  });
  expect(rowsOf([], hidden, TODAY, null).every(({ href }) => href === null)).toBe(true);
});

test('what makes no sense as a page is the first', () => {
  const rows = rowsOf(
    Array.from({ length: 101 }, (_, at) => piece(`p${at}`)),
    [],
    TODAY,
    null,
  );
  expect([undefined, '2', '3', '-1', 'x', ['2', '3']].map((page) => pageAsked(rows, page).page)).toEqual([
    1, 2, 1, 1, 1, 1,
  ]);
  expect(pageAsked([], '1').items).toEqual([]);
});
