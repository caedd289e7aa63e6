import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('has a value for everything', () => {
  expect(readConfig({ PORT: '', SITE_URL: '' })).toEqual({
    host: '127.0.0.1',
    port: 4321,
    siteUrl: new URL('http://localhost:4321'),
    databaseUrl: 'file:data/discussion.db',
    moderation: 'none',
    postsPerMinute: 5,
    trustedProxies: 0,
  });
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['POSTS_PER_MINUTE', '0'],
  ['POSTS_PER_MINUTE', '1.5'],
  ['TRUSTED_PROXIES', 'yes'],
  ['MODERATION', 'some'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'ftp://example.org'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must .*"${value.replace('.', '\\.')}"\\.$`));
});
