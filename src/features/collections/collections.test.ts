import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';
import { neighboursOf, relatedTo } from './onward.ts';
import { beside, firstPage, pagesOf } from './pages.ts';
import { type Listed, newestFirst } from './piece.ts';
import { monthsOf, yearsOf } from './years.ts';

const piece = (id: string, published: string, more: Partial<Listed['data']> = {}): Listed => ({
  id,
  data: { published, tags: [], ...more },
});
const ids = (list: readonly Listed[]) => list.map(({ id }) => id).join(' ');

test.each([
  [0, []],
  [1, ['0']],
  [3, ['0 1 2']],
  [4, ['0 1 2', '3']],
  [7, ['0 1 2', '3 4 5', '6']],
])('%i entries, three a page, are %j', (amount, expected) => {
  const pages = pagesOf([...Array(amount).keys()], 3);
  expect(pages.map(({ items }) => items.join(' '))).toEqual(expected);
  expect(pages.every(({ pages: all }, index) => all === expected.length && pages[index]?.page === index + 1)).toBe(
    true,
  );
});

test('the first page of nothing is empty, and leads nowhere', () => {
  const page = firstPage([]);
  expect(page).toEqual({ page: 1, pages: 1, items: [] });
  expect(beside(page, String)).toEqual({ prev: undefined, next: undefined });
  expect(beside({ page: 2, pages: 3 }, String)).toEqual({ prev: '1', next: '3' });
});

const a = piece('a', '2026-11-23');
const b = piece('b', '2026-11-23');
const old = piece('old', '2013-02-01');

test('the newest stands first, those of one day by their names, however they come', () => {
  expect(ids([old, b, a].sort(newestFirst))).toBe('a b old');
  expect(ids([a, old, b].sort(newestFirst))).toBe('a b old');
});

test('before and after come by the day, also where days are the same', () => {
  const all = [old, b, a].sort(newestFirst);
  expect(neighboursOf(old, all)).toEqual({ previous: undefined, next: b });
  expect(neighboursOf(b, all)).toEqual({ previous: old, next: a });
  expect(neighboursOf(a, all)).toEqual({ previous: b, next: undefined });
  expect(neighboursOf(a, [a])).toEqual({ previous: undefined, next: undefined });
  expect(neighboursOf(a, [])).toEqual({});
});

test('parts of a series follow each other, whatever their days', () => {
  const part = (id: string, number: number, day: string) => piece(id, day, { series: { name: 's', part: number } });
  const [one, two, nine] = [part('one', 1, '2026-03-01'), part('two', 2, '2026-01-01'), part('nine', 9, '2026-02-01')];
  const all = [a, nine, one, old, two];
  expect(neighboursOf(one, all)).toEqual({ previous: undefined, next: two });
  expect(neighboursOf(two, all)).toEqual({ previous: one, next: nine });
  expect(neighboursOf(nine, all)).toEqual({ previous: two, next: undefined });
});

test('related is what shares tags: the closest tag counts most, then the newer, then the name', () => {
  const asked = piece('asked', '2026-01-01', { tags: ['it-band', 'knee', 'calf'] });
  const about = (id: string, day: string, ...tags: string[]) => piece(id, day, { tags });
  const others = [
    about('calf', '2026-05-01', 'calf'),
    about('none', '2026-05-01', 'stretching'),
    about('knee-old', '2025-01-01', 'knee'),
    about('knee-z', '2026-01-01', 'knee'),
    about('knee-y', '2026-01-01', 'knee'),
    about('band', '2013-01-01', 'it-band'),
    asked,
  ].sort(newestFirst);
  expect(ids(relatedTo(asked, others, 9))).toBe('band knee-y knee-z knee-old calf');
  expect(ids(relatedTo(asked, others))).toBe('band knee-y knee-z');
  expect(relatedTo(a, others)).toEqual([]);
  expect(relatedTo(asked, [asked])).toEqual([]);
});

test('years and months are those that have articles, the latest first', () => {
  expect(yearsOf([old, b, a]).map(({ name, articles }) => `${name}: ${ids(articles)}`)).toEqual([
    '2026: a b',
    '2013: old',
  ]);
  expect(monthsOf([a, piece('c', '2026-01-31')]).map(({ name }) => name)).toEqual(['2026-11', '2026-01']);
  expect(yearsOf([])).toEqual([]);
});

test('answers are what the person replied under their badge, on pages that are there, the latest first', () => {
  const letter = (id: string, more: object = {}) => ({
    ...{ id, rootId: 'q', articleId: 'knees', parentId: 'q', kind: 'comment', role: 'expert', name: 'Ann' },
    ...{ html: '', createdAt: '2026-11-23T09:00:00Z' },
    ...more,
  });
  const letters = [
    letter('b'),
    letter('a'),
    letter('late', { createdAt: '2026-11-24T09:00:00Z', articleId: '' }),
    letter('reader', { role: 'reader' }),
    letter('else', { name: 'Bo' }),
    letter('own', { parentId: null }),
    letter('note', { kind: 'note' }),
    letter('draft', { articleId: 'a-draft' }),
  ];
  expect(answersOf('Ann', letters, new Set(['knees'])).map(({ id }) => id)).toEqual(['late', 'a', 'b']);
});
