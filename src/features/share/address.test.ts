import { expect, test } from 'vitest';
import { letterAddress, sharedAddress } from './address.ts';

const COLUMN = 'https://ask.example/articles/it-band-pain/';
const ID = '19583e12-62e2-4a0a-a4cf-890234a436d9';

test('the slider goes along within its bounds, and nothing else does', () => {
  expect(sharedAddress(COLUMN, '?i=2.5&utm_source=x')).toBe(`${COLUMN}?i=2.5`);
  expect(sharedAddress(COLUMN, '?i=11&fbclid=1')).toBe(COLUMN);
});

test('a letter of a column is at its anchor there, without what came along in the address', () => {
  const here = 'http://localhost:4321/articles/it-band-pain/?utm_source=x#problem';
  expect(letterAddress(`${here.split('#')[0]}#comment-${ID}`, here, COLUMN)).toBe(`${COLUMN}#comment-${ID}`);
});

test('a letter on a page of letters is asked for by its name, so that it is found on whichever page it is then', () => {
  const here = `${COLUMN}discussion/?page=2&sort=newest`;
  const found = `${COLUMN}discussion/?comment=${ID}#comment-${ID}`;
  expect(letterAddress(`${here}#comment-${ID}`, here, undefined)).toBe(found);
  expect(letterAddress(found, COLUMN, COLUMN)).toBe(found);
});

test('a reply to a question is found on its page of replies', () => {
  const question = 'https://ask.example/questions/1/how-long/?page=2';
  expect(letterAddress(`${question}#comment-${ID}`, question, question)).toBe(`${question}#comment-${ID}`);
});
