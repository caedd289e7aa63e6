import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('has a value for everything', () => {
  expect(readConfig({ PORT: '', SITE_URL: '' })).toEqual({
    akismet: null,
    mail: null,
    watch: { metrics: null, slowMs: 1000 },
    heldLinks: 2,
    heldWords: [],
    host: '127.0.0.1',
    port: 4321,
    siteUrl: new URL('http://localhost:4321'),
    corsOrigins: [],
    databaseUrl: 'file:data/discussion.db',
    moderation: 'first',
    postsPerMinute: 5,
    trustedProxies: 0,
    providers: [],
    purge: null,
    rebuild: null,
  });
});

test('CORS_ORIGINS is a list', () => {
  expect(readConfig({ CORS_ORIGINS: 'https://a.example, http://b.example:8080/,' }).corsOrigins).toEqual([
    'https://a.example',
    'http://b.example:8080',
  ]);
});

test.each([
  ['PORT', 'http'],
  ['HELD_LINKS', '-1'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['POSTS_PER_MINUTE', '0'],
  ['POSTS_PER_MINUTE', '1.5'],
  ['TRUSTED_PROXIES', 'yes'],
  ['MODERATION', 'some'],
  ['CORS_ORIGINS', '*'],
  ['CORS_ORIGINS', 'https://a.example/path'],
  ['CORS_ORIGINS', 'null'],
  ['PURGE_URL', 'cdn.example.org'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'ftp://example.org'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`^${name} must .*"${value.replace(/[.*]/g, '\\$&')}"\\.$`),
  );
});
