import { expect, test } from 'vitest';
import { sharedAddress } from './address.ts';
import { waysOf } from './ways.ts';

const PAGE = 'https://column.example/articles/culprit/';

test('each way carries the address whole, and a mail the title too', () => {
  const ways = waysOf('Knees & "calves", 100% <sure>?', PAGE);
  const of = Object.fromEntries(ways.map(({ way, href }) => [way, new URL(href)]));
  expect(of['email']?.searchParams.get('subject')).toBe('Knees & "calves", 100% <sure>?');
  expect(of['email']?.searchParams.get('body')).toBe(PAGE);
  expect(of['whatsapp']?.searchParams.get('text')).toBe(PAGE);
  expect(of['facebook']?.searchParams.get('u')).toBe(PAGE);
  expect(of['bluesky']?.searchParams.get('text')).toBe(PAGE);
});

test('a title with half a character still makes links', () => {
  expect(waysOf('Knee \ud83c', PAGE)).toHaveLength(4);
});

test('an address takes along where the slider stands, within its bounds, and nothing else', () => {
  expect(sharedAddress(PAGE, '?i=2.5&utm_source=x&fbclid=1')).toBe(`${PAGE}?i=2.5`);
  expect(sharedAddress(PAGE, '?i=99')).toBe(PAGE);
  expect(sharedAddress(PAGE, '?i=many')).toBe(PAGE);
  expect(sharedAddress(PAGE, '')).toBe(PAGE);
});
