import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reveal } from './reveal.ts';
import { range } from '#words/slider.ts';
import { describe, parseIntensity, snap, tenth, zoneOf, zones } from './zones.ts';

test.each([
  [0, 'nothing'],
  [0.1, 'hint'],
  [0.29, 'hint'],
  [0.3, 'hint'],
  [0.7, 'hint'],
  [0.71, 'hint'],
  [0.9, 'hint'],
  [1, 'mild'],
  [2.9, 'mild'],
  [3, 'ordinary'],
  [6.9, 'ordinary'],
  [7, 'pain'],
  [10, 'pain'],
])('%d lies in %s', (value, zone) => {
  expect(zoneOf(value).id).toBe(zone);
});

test('the zones cover the scale: every tenth lies in exactly one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (tenths) => {
      const value = tenths / 10;
      expect(zones.filter(({ from, to }) => value >= from && value <= to)).toEqual([zoneOf(value)]);
    }),
  );
});

test('any number lies in some zone, on a tenth of the scale', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(zones).toContain(zoneOf(value));
      expect(tenth(value)).toBeGreaterThanOrEqual(0);
      expect(tenth(value)).toBeLessThanOrEqual(10);
    }),
  );
});

test('a zone is chosen by a value inside it', () => {
  expect(zones.map(({ typical }) => zoneOf(typical))).toEqual(zones);
  expect(zones.map(({ from, to }) => range(from, to))).toEqual(['0', '0.1 to 0.9', '1 to 2.9', '3 to 6.9', '7 to 10']);
});

test.each([
  [0, '0 of 10, nothing'],
  [0.1, '0.1 of 10, first hint'],
  [0.3, '0.3 of 10, first hint, the target'],
  [0.5, '0.5 of 10, first hint, the target'],
  [0.7, '0.7 of 10, first hint, the target'],
  [0.8, '0.8 of 10, first hint'],
  [6, '6 of 10, ordinary stretch'],
])('%d is spoken as "%s"', (value, words) => {
  expect(describe(value)).toBe(words);
});

test('a pointer near 0.5 lands on it, others stay', () => {
  expect([0.3, 0.35, 0.4, 0.5, 0.6, 0.65, 0.7, 6].map(snap)).toEqual([0.3, 0.5, 0.5, 0.5, 0.5, 0.5, 0.7, 6]);
});

test.each([
  ['?i=0.5', 0.5],
  ['?a=1&i=6&b', 6],
  ['?i=11', 10],
  ['?i=-3', 0],
  ['?i=3.14159', 3.1],
  ['?i=1e3', 10],
  ['?i=', undefined],
  ['?i=%20', undefined],
  ['?i=six', undefined],
  ['?i=NaN', undefined],
  ['?i=Infinity', undefined],
  ['', undefined],
])('the address %s means %s', (search, value) => {
  expect(parseIntensity(search)).toBe(value);
});

test.each([
  [6, 'You were at 6. Aaron stops at 0.5, twelve times lighter.'],
  [10, 'You were at 10. Aaron stops at 0.5, twenty times lighter.'],
  [1.3, 'You were at 1.3. Aaron stops at 0.5, about three times lighter.'],
  [1.2, 'You were at 1.2. Aaron stops at 0.5, about half of that.'],
  [1, 'You were at 1. Aaron stops at 0.5, half of that.'],
  [0.8, 'You were at 0.8. Aaron stops at 0.5, a little lighter.'],
  [0.6, 'You were at 0.6. That is as good as there: Aaron stops at 0.5.'],
  [0.5, 'You were at 0.5. That is exactly where Aaron stops.'],
  [0.2, 'You were at 0.2, even lighter than Aaron. He stops at 0.5.'],
  [0, 'You were at 0, no pull at all. Aaron goes a touch further, to 0.5.'],
])('a guess of %d is answered', (guess, sentence) => {
  expect(reveal(guess)).toBe(sentence);
});

test('every guess gets a whole sentence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (tenths) => {
      expect(reveal(tenths / 10)).toMatch(/^You were at [\d.]+[,.] .*Aaron.*\.$/);
      expect(reveal(tenths / 10)).not.toMatch(/undefined|NaN/);
    }),
  );
});
