import { expect, test } from 'vitest';
import { newsLabel } from '#words/news.ts';
import { freshOf, readNews } from './news.ts';

test('only more letters than the page counts are news', () => {
  expect(freshOf(7, 5)).toBe(2);
  expect(freshOf(5, 5)).toBe(0);
  expect(freshOf(4, 5)).toBe(0);
  expect(freshOf(5, null)).toBe(0);
});

test('one reply, two replies', () => {
  expect([1, 2, 1200].map(newsLabel)).toEqual(['1 new reply', '2 new replies', '1,200 new replies']);
});

test.each(['', '{', 'null', '[]', '{"count":"9"}', '<html>'])('an event that says %s is none', (data) => {
  expect(readNews(data)).toBeNull();
});

test('an event is read', () => {
  expect(readNews('{"count":6,"newest":"a"}')).toEqual({ count: 6, newest: 'a' });
  expect(readNews('{"count":0,"newest":null}')).toEqual({ count: 0, newest: null });
});
