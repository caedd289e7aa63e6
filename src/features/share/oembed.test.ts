import { expect, test } from 'vitest';
import { frameCode } from './frame.ts';
import { oembedOf, type Shown } from './oembed.ts';
import { readRequest } from './oembed-request.ts';

const SITE = 'https://column.example';
const IMAGE = { path: '/share/a-12.png', width: 1200, height: 630, alt: 'A calf' };

function column(more: Partial<Shown> = {}): Shown {
  return { path: '/articles/culprit/', title: 'The quiet culprit', authors: ['Aaron Lipsey'], image: IMAGE, ...more };
}
const exercise = () => column({ title: 'Heel <drop> & "rise"', authors: undefined, card: '/embed/exercises/drop/' });

test('a column is a link with its title, author and picture', () => {
  expect(oembedOf(column(), SITE)).toEqual({
    version: '1.0',
    type: 'link',
    title: 'The quiet culprit',
    author_name: 'Aaron Lipsey',
    provider_name: 'Ask The Expert',
    provider_url: 'https://column.example/',
    cache_age: 86400,
    thumbnail_url: 'https://column.example/share/a-12.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('an exercise is its card in a frame, and no name in it ends an attribute', () => {
  const answer = oembedOf(exercise(), SITE);
  expect(answer).toMatchObject({ type: 'rich', width: 480, html: expect.stringContaining('width="480"') });
  const { html } = answer as { html: string };
  expect(html).toMatch(/^<iframe src="https:\/\/column\.example\/embed\/exercises\/drop\/" [^<>]*><\/iframe>$/);
  expect(html).toContain('title="Heel &lt;drop&gt; &amp; &quot;rise&quot;, an exercise');
});

test('nothing is larger than there is room for, and a picture keeps its shape', () => {
  const answer = oembedOf(exercise(), SITE, { width: 300, height: 100 });
  expect(answer).toMatchObject({ width: 300, height: 100, thumbnail_width: 190, thumbnail_height: 100 });
  expect((answer as { html: string }).html).toContain('width="300" height="100"');
  expect(oembedOf(exercise(), SITE, { width: 9000 })).toMatchObject({ width: 480, thumbnail_width: 1200 });
});

test('a page is told by its path, whatever else its address has', () => {
  const url = 'http://column.example/articles/culprit?utm=x#the-problem';
  expect(readRequest({ url, maxwidth: '500', maxheight: '0' }, SITE)).toEqual({
    path: '/articles/culprit/',
    room: { width: 500, height: undefined },
  });
});

test.each([
  [{ url: 'https://column.example/', format: 'xml' }, 501],
  [{}, 400],
  [{ url: 'culprit' }, 400],
  [{ url: ['https://column.example/', 'https://column.example/'] }, 400],
  [{ url: 'file:///etc/passwd' }, 400],
  [{ url: 'https://other.example/articles/culprit/' }, 404],
  [{ url: 'https://column.example@other.example/articles/culprit/' }, 404],
])('%j is answered with %i', (query, status) => {
  expect(readRequest(query, SITE)).toMatchObject({ status });
});

test.each(['', 'wide', '-5', '1e3', '500px', '100000', ['1', '2'], undefined])('%j is no room', (maxwidth) => {
  expect(readRequest({ url: `${SITE}/`, maxwidth }, SITE)).toMatchObject({ room: { width: undefined } });
});

test('the code names no reader of the page that holds it', () => {
  expect(frameCode('Heel drop', `${SITE}/embed/exercises/drop/`)).toContain('referrerpolicy="no-referrer"');
});
