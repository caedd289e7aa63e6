import fc from 'fast-check';
import { expect, test } from 'vitest';
import { landing, safeNext } from './next.ts';

test.each(['/desk/', '/account/', '/', '/articles/it-band-pain/discussion/?page=2#comment-1'])('%s is ours', (next) => {
  expect(safeNext(next, '/usual/')).toBe(next);
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\/evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example',
  '/.//evil.example',
  '/desk/..//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'desk/',
  '',
  ' /desk/',
  '/sign-in/?next=/sign-in/',
  '/sign-out/',
  undefined,
  ['/desk/'],
])('%j is not', (next) => {
  expect(safeNext(next, '/usual/')).toBe('/usual/');
});

test('whatever is wished, it never leaves the site', () => {
  const parts = fc.array(
    fc.constantFrom('/', '\\', '.', ':', '@', '#', '?', '\t', '%2f', 'evil.example', 'https:', 'a'),
  );
  fc.assert(
    fc.property(parts, (words) => {
      const next = safeNext(words.join(''), '/usual/');
      expect(new URL(next, 'https://site.example').origin).toBe('https://site.example');
    }),
  );
});

test('without a wish, the column’s people land on the desk and readers on their account', () => {
  expect(['host', 'expert', 'moderator', null].map((role) => landing('', role))).toEqual([
    '/desk/',
    '/desk/',
    '/desk/',
    '/account/',
  ]);
  expect(landing('/about/', 'host')).toBe('/about/');
  expect(landing('//evil.example', null)).toBe('/account/');
});
