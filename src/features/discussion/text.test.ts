import { expect, test } from 'vitest';
import { hasForbidden, isReserved, nameKey, tidy } from './text.ts';

test('text is kept composed, with plain line ends and nothing invisible', () => {
  expect(tidy('  Zoe\u0308\r\nsays\u200b hi\ufeff ')).toBe('Zoë\nsays hi');
});

test.each([
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u2028',
  '\ud800',
])('refuses %j', (mark) => expect(hasForbidden(`a${mark}b`)).toBe(true));

test.each(['a\nb', 'a\tb', 'família', '👩‍👩‍👧', 'שלום', 'می‌خواهم'])('lets %j through', (text) => {
  expect(hasForbidden(text)).toBe(false);
});

test.each([
  'Linds',
  'LINDS',
  ' l i n d s ',
  'Lìnds',
  'L1nds',
  'Iinds',
  'Lіnds',
  'Ｌｉｎｄｓ',
  'Aaron  Lipsey',
  'aaron.lipsey',
  'ЕDITOR',
  'The Editor',
  'Ask the expert!',
])('%s is a name of the column', (name) => expect(isReserved(name)).toBe(true));

test.each(['Lindsay', 'Aaron', 'Amber', 'Zoë', 'Линда', 'Edith', '李'])('%s is free', (name) => {
  expect(isReserved(name)).toBe(false);
});

test('names that look the same have one key', () => {
  expect(nameKey('Zoë  B.')).toBe(nameKey('zoe b'));
  expect(nameKey('Zoe')).not.toBe(nameKey('Zoa'));
});
