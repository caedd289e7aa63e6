import { expect, test } from 'vitest';
import { mailboxOf, senderOf } from './address.ts';

test.each(['zoe@example.org', 'zoe.b+knee@sub.example.co.uk', "o'brien_1@example.org", 'ZOE@Example.org'])(
  '%s is a mailbox',
  (text) => {
    expect(mailboxOf(text)?.toLowerCase()).toBe(text.toLowerCase());
  },
);

test('a domain in other letters is written in those of every mail server', () => {
  expect(mailboxOf('zoe@bücher.example')).toBe('zoe@xn--bcher-kva.example');
});

test.each([
  '',
  '@',
  'zoe',
  'zoe@',
  '@example.org',
  'zoe@localhost',
  'zoe@example',
  'zoe@127.0.0.1',
  'zoe@[127.0.0.1]',
  'zoe@2130706433',
  'zoe@example..org',
  'zoe@-example.org',
  '.zoe@example.org',
  'zoe.@example.org',
  'zoe@example.org.',
  'zoe b@example.org',
  '"zoe b"@example.org',
  'zoe(comment)@example.org',
  'zoe@example.org (Zoe)',
  'Zoe <zoe@example.org>',
  'zoe@example.org,max@example.org',
  'zoe@example.org;max@example.org',
  '@a.example,@b.example:zoe@example.org',
  'zoe@example.org\r\nBcc: max@example.org',
  'zoe\n@example.org',
  'zoe\0@example.org',
  'zöe@example.org',
  'zoe@example.org:25',
  'zoe@example.org/x',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.org`,
])('%j is none', (text) => {
  expect(mailboxOf(text)).toBeNull();
});

test('a sender has a name, or not', () => {
  expect(senderOf('Ask The Expert <letters@example.org>')).toEqual({
    name: 'Ask The Expert',
    address: 'letters@example.org',
  });
  expect(senderOf('"Ask, The Expert" <letters@example.org>')?.name).toBe('Ask, The Expert');
  expect(senderOf(' letters@example.org ')).toEqual({ name: '', address: 'letters@example.org' });
  for (const text of ['', 'Ask', 'Ask <letters>', 'A <a@b.c> <d@e.f>', 'A\r\nBcc: x@y.zz <letters@example.org>']) {
    expect(senderOf(text)).toBeNull();
  }
});
