import { expect, test } from 'vitest';
import { builtRule, CACHE } from '../lib/cache.ts';
import { headerBlocks, toHeadersFile } from './static-headers.ts';

const FILES = [
  ...['index.html', '404.html', 'about/index.html', 'articles/knees/index.html', 'articles/hips/index.html'],
  ...['embed/exercises/drop/index.html', 'oembed/exercises/drop.json', 'feed.xml'],
  ...['tags/knee/feed.json', '_astro/a.12345678.js', 'sw.js'],
];

test('a static host is told what the server says itself', () => {
  const text = toHeadersFile(headerBlocks(FILES, true));
  expect(text).toContain("\n  content-security-policy: frame-ancestors 'none'\n");
  expect(text).toContain('\n  strict-transport-security: max-age=31536000\n');
  expect(text).toContain('\n/_astro/*\n  cache-control: public, max-age=31536000, immutable\n');
  expect(text).toContain('\n/sw.js\n  cache-control: no-cache\n');
  expect(text).toContain('\n/feed.xml\n  content-type: application/rss+xml; charset=utf-8\n');
  expect(text).toContain('\n/tags/knee/feed.json\n  content-type: application/feed+json; charset=utf-8\n');
  expect(toHeadersFile(headerBlocks(FILES, false))).not.toContain('strict-transport');
});

/** What a static host says of one file. */
function saidOf(file: string) {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return headerBlocks(FILES, true).filter(([where]) =>
    where.endsWith('*') ? address.startsWith(where.slice(0, -1)) : where === address,
  );
}

test('cards may be framed by anybody, and no other page', () => {
  for (const file of FILES.filter((name) => name.endsWith('.html'))) {
    const policies = saidOf(file).flatMap(([, headers]) => headers['content-security-policy'] ?? []);
    expect(policies, file).toEqual([file.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'"]);
  }
});

test('answers about pages may be read by scripts of other sites, and no page', () => {
  const open = FILES.filter((file) =>
    saidOf(file).some(([, headers]) => headers['access-control-allow-origin'] !== undefined),
  );
  expect(open).toEqual(['oembed/exercises/drop.json']);
});

test('no header is said twice of one file, since hosts would join the two', () => {
  for (const file of FILES) {
    const matching = saidOf(file);
    const names = matching.flatMap(([, headers]) => Object.keys(headers));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('only what is named by its content is kept for good, and nothing private is shared', () => {
  expect(builtRule('/srv/dist/client/_astro/a.12345678.js')).toBe(CACHE.hashed);
  expect(builtRule('articles/fonts-of-old/index.html')).toBe(CACHE.built);
  expect(builtRule('sw.js')).toBe(CACHE.built);
  for (const { cacheControl, purgeable } of Object.values(CACHE)) {
    expect(purgeable).toBe(cacheControl.includes('s-maxage'));
    expect(cacheControl).not.toContain('stale');
  }
});
