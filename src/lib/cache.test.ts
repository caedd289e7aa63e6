import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE } from './cache.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const rows = [...readme.matchAll(/^\|[^|\n]+\| `([^`]+)` +\| (yes|no) +\|$/gm)].map(
  ([, rule, told]) => `${rule} ${told}`,
);

test('the README tells a host of every rule for caches as it is', () => {
  const rules = Object.values(CACHE).map((rule) => `${rule.cacheControl} ${rule.purgeable ? 'yes' : 'no'}`);
  expect(rows).toEqual(rules);
});
