import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLinks, listedWord, readWords, tooManyLinks } from './checks.ts';
import { rememberRecent } from './recent.ts';

test('links are counted however they are written', () => {
  expect(countLinks('see https://a.example, [b](http://b.example) and www.c.example')).toBe(3);
  expect(countLinks('<a href="https://a.example">x</a> [url=x]')).toBe(3);
  expect(countLinks('half an inch, e.g. this.one')).toBe(0);
  expect(tooManyLinks('https://a https://b', 2)).toBeNull();
  expect(tooManyLinks('https://a https://b', 1)).toBe('It holds 2 links; one is let through.');
});

test('a listed word counts in any case, with accents and signs around it, and only as a whole word', () => {
  const words = ['casino', 'cheap pills'];
  expect(listedWord('The best CASÍNO!', words)).toContain('casino');
  expect(listedWord('Cheap... pills', words)).toContain('cheap pills');
  expect(listedWord('casinos and pills', words)).toBeNull();
  expect(listedWord('anything', ['', '!!'])).toBeNull();
});

test('no text takes long to check', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5000, unit: 'grapheme' }), (text) => {
      const start = performance.now();
      countLinks(text.repeat(5));
      listedWord(text, ['casino']);
      expect(performance.now() - start).toBeLessThan(500);
    }),
    { numRuns: 50 },
  );
});

test('words are parted by commas or lines', () => {
  expect(readWords(' casino, cheap pills ,,\nloan')).toEqual(['casino', 'cheap pills', 'loan']);
  expect(readWords('')).toEqual([]);
});

test('what was seen lately is forgotten in time, and when there is too much of it', () => {
  const recent = rememberRecent(1000, 2);
  expect([recent.note('a', 0), recent.note('a', 500), recent.note('a', 1200)]).toEqual([1, 2, 2]);
  expect(recent.seen('a', 2199)).toBe(1200);
  expect(recent.seen('a', 2200)).toBeNull();
  recent.note('b', 1300);
  recent.note('c', 1300);
  expect(recent.seen('a', 1300)).toBeNull();
});
