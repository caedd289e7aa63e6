import { expect, test } from 'vitest';
import { type Quote, textDirective } from './fragment.ts';

function quote(text: string, more: Partial<Quote> = {}): Quote {
  return { text, before: '', after: '', page: text, ...more };
}

test('a short quotation is named in full', () => {
  expect(textDirective(quote('the first hint of a pull'))).toBe(':~:text=the%20first%20hint%20of%20a%20pull');
});

test('what parts the pieces of a directive is written otherwise inside of one', () => {
  expect(textDirective(quote('half-point, or 0.5 & less'))).toBe(':~:text=half%2Dpoint%2C%20or%200.5%20%26%20less');
});

test('a long quotation is named by its first and last words', () => {
  const text = `One two three four five six seven ${'and on '.repeat(20)}to eight nine ten eleven twelve.`;
  expect(textDirective(quote(text))).toBe(
    ':~:text=One%20two%20three%20four%20five%20six,to%20eight%20nine%20ten%20eleven%20twelve.',
  );
});

test('a quotation over several paragraphs is named by its ends, each within its own', () => {
  expect(textDirective(quote('The end of one.\n\nAll of two.\n\nThe start'))).toBe(
    ':~:text=The%20end%20of%20one.,The%20start',
  );
});

test('a word that was chosen in part is taken whole', () => {
  const half = quote('irst hint of a pu', { before: 'Stop at the f', after: 'll, no more.' });
  expect(textDirective(half)).toBe(':~:text=first%20hint%20of%20a%20pull');
});

test('words that stand on the page more than once are told apart by those before them', () => {
  const page = 'Hold it. Then let go and hold it again.';
  expect(textDirective(quote('hold it', { before: 'Then let go and ', after: ' again.', page }))).toBe(
    ':~:text=Then%20let%20go%20and-,hold%20it',
  );
});

test('nothing chosen is nothing to name, and a half of a character breaks nothing', () => {
  expect(textDirective(quote(' \n '))).toBe('');
  expect(textDirective(quote('knee \ud83c pain'))).toBe(':~:text=knee%20%EF%BF%BD%20pain');
});
