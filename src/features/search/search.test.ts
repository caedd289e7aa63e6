import { expect, test, vi } from 'vitest';
import { partsIn } from './entry.ts';
import { EVERY_PAGE, withoutIt } from './every-page.ts';
import { addressOf, askedOf, LONGEST, piecesOf, readWish, toFound } from './found.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { pageOf } from './record.ts';

const entry = { path: '/ask/', title: 'A <b> & “c”', kind: 'question' as const, parts: ['calf' as const], summary: '' };

test('a text tells which parts of the body it is about', () => {
  expect(partsIn('My Achilles hurts on stairs.')).toEqual(['calf']);
  expect(partsIn('The IT band pulls at the outer knee.')).toEqual(['outer-hip', 'knee']);
  expect(partsIn('A scalf is no calfskin.')).toEqual([]);
});

test('what a reader wrote is text for the indexer, never markup', () => {
  const page = pageOf({ ...entry, text: '</main><script>alert(1)</script>\nSecond line' }, null);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;/main&gt;&lt;script&gt;');
  expect(page).toContain('<p>Second line</p>');
  expect(page).toContain('<title>A &lt;b&gt; &amp; “c”</title>');
});

test('of a built page only what stands in main is searched; one without is an error', () => {
  expect(pageOf(entry, '<header>no</header><main id="main"><h1>Yes</h1></main><footer>no</footer>')).toContain(
    `data-pagefind-body><p>${EVERY_PAGE}</p><h1>Yes</h1></main>`,
  );
  expect(pageOf(entry, '<main><dt>How often</dt><dd>Daily</dd><dt>For</dt></main>')).toContain(
    '<dt>How often: </dt><dd>Daily; </dd><dt>For: </dt>',
  );
  expect(() => pageOf(entry, '<p>nothing</p>')).toThrow('has no <main>');
});

test('an excerpt is text, and only its marks are markup', () => {
  expect(piecesOf('a &lt;img onerror=x&gt; <mark>calf</mark> &amp;amp; <b>')).toEqual([
    { text: 'a <img onerror=x> ', marked: false },
    { text: 'calf', marked: true },
    { text: ' &amp; <b>', marked: false },
  ]);
});

test('a result shows the sections that match, but not the page itself again', () => {
  const raw = {
    url: '/articles/a/',
    excerpt: 'x',
    meta: { title: 'A' },
    filters: { kind: ['column'] },
    sub_results: [
      { url: '/articles/a/', title: 'A' },
      ...['one', 'two', 'three'].map((id) => ({ url: `/articles/a/#${id}`, title: id })),
    ],
  };
  expect(toFound(raw).sections.map(({ title }) => title)).toEqual(['one', 'two']);
  expect(toFound({ ...raw, filters: { kind: ['constructor'] } }).kind).toBe('page');
});

test('an address carries what is looked for, within bounds', () => {
  const read = (query: string) => readWish(query, ['column'], ['calf']);
  expect(read('?q=stairs&kind=column&part=calf')).toEqual({ query: 'stairs', kind: 'column', part: 'calf' });
  expect(read('?kind=evil&part=%00')).toEqual({ query: '', kind: '', part: '' });
  expect(read(`?q=${'x'.repeat(9999)}`).query).toHaveLength(LONGEST);
  expect(addressOf(read('?q=a+b&kind=column'))).toBe('?q=a+b&kind=column');
  expect(addressOf(read(''))).toBe('');
});

test('a word is looked for from its second letter on', () => {
  expect(['', ' c', 'ca', 'calf ', 'calf s', 'calf st', 'grade 3', '腓'].map(askedOf)).toEqual([
    '',
    '',
    'ca',
    'calf',
    'calf',
    'calf st',
    'grade 3',
    '腓',
  ]);
});

test('of jobs that come while one runs, only the newest is done', async () => {
  const done: string[] = [];
  const enqueue = oneAtATime();
  let end = (): void => undefined;
  enqueue(() => new Promise((resolve) => (end = resolve)));
  for (const name of ['c', 'ca', 'cal']) enqueue(() => Promise.resolve(void done.push(name)));
  expect(done).toEqual([]);
  end();
  await vi.waitFor(() => expect(done).toEqual(['cal']));
  enqueue(() => Promise.resolve(void done.push('calf')));
  expect(done).toEqual(['cal', 'calf']);
});

test('the word that every page begins with is never shown', () => {
  for (const begin of [`${EVERY_PAGE}. `, `<mark>${EVERY_PAGE}</mark>. `, `<mark>${EVERY_PAGE}.</mark> `]) {
    expect(withoutIt(`${begin}The calf`)).toBe('The calf');
  }
  const raw = { url: '/a/', meta: { title: 'Ball squeeze' }, filters: {}, sub_results: [] };
  expect(toFound({ ...raw, excerpt: `<mark>${EVERY_PAGE}.</mark> Ball squeeze. A ball` }).excerpt).toEqual([
    { text: 'A ball', marked: false },
  ]);
});
