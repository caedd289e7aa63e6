import { expect, test } from 'vitest';
import { mostReadFirst, spare } from './packing.ts';

test('the front page and shared files come first, then the pieces as they are listed, then the rest', () => {
  const files = ['about/index.html', 'articles/old/index.html', 'articles/new/index.md', '_astro/a.js', 'index.html'];
  expect(mostReadFirst(files, ['/articles/new/', '/articles/old/'])).toEqual([
    ...['_astro/a.js', 'index.html', 'articles/new/index.md', 'articles/old/index.html', 'about/index.html'],
  ]);
});

test('files are made smallest until the time of a build is spent', () => {
  const takes = spare(100);
  expect([60, 60, 1, 1].map(takes)).toEqual([true, true, false, false]);
});
