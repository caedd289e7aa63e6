import { expect, test } from 'vitest';
import { unnamed } from './unnamed.ts';

test('a picture that no page, script or sheet names is told, and nothing else', () => {
  const files = [
    ...['a.12345678.png', 'b.x_1.avif', 'c d.y.webp', 'film.z.mp4', 'draft.q.png'].map((name) => `/_astro/${name}`),
    ...['/_astro/script.js', '/favicon.svg', '/share/home.png'],
  ];
  const texts = [
    '<img src="/_astro/a.12345678.png" srcset="/_astro/b.x_1.avif 400w, /_astro/c%20d.y.webp 640w">',
    'const film="/_astro/film.z.mp4"',
  ];
  expect(unnamed(files, texts)).toEqual(['/_astro/draft.q.png']);
  expect(unnamed(files, [])).toHaveLength(5);
});
