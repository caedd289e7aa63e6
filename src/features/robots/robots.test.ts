import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { AI_CRAWLERS, AI_POLICIES, keptOut, readAiPolicy } from './policy.ts';
import { robotsText } from './robots.ts';

const SITE = 'https://ask.example';
const read = (policy: (typeof AI_POLICIES)[number]) => robotsParser(`${SITE}/robots.txt`, robotsText(policy, SITE));

test.each(AI_POLICIES)('with %s, search engines get every page and what it is made of', (policy) => {
  const robots = read(policy);
  for (const bot of ['Googlebot', 'bingbot', 'DuckDuckBot', 'SomebodyElse']) {
    for (const path of [
      '/',
      '/articles/knees/',
      '/_astro/a.js',
      '/feed.xml',
      '/sign-in/',
      '/tags/knee/',
      '/account/',
    ]) {
      expect(robots.isAllowed(SITE + path, bot), `${bot} ${path}`).toBe(true);
    }
    for (const path of ['/api/threads/knees', '/desk/', '/desk/letter/x/', '/mail/stop/token/']) {
      expect(robots.isAllowed(SITE + path, bot), `${bot} ${path}`).toBe(false);
    }
  }
  expect(robots.getSitemaps()).toEqual([`${SITE}/sitemap.xml`]);
});

test('search keeps training out and lets in what leads a reader here', () => {
  const robots = read('search');
  for (const [name, purpose] of Object.entries(AI_CRAWLERS)) {
    expect(robots.isAllowed(`${SITE}/articles/knees/`, name), name).toBe(purpose !== 'training');
  }
});

test('all keeps nobody out, none keeps all of them out', () => {
  expect(keptOut('all')).toEqual([]);
  expect(keptOut('none')).toEqual(Object.keys(AI_CRAWLERS));
  expect(read('none').isAllowed(`${SITE}/`, 'ChatGPT-User')).toBe(false);
});

test('the setting is one of three, and search where it is not set', () => {
  expect([readAiPolicy(undefined), readAiPolicy(''), readAiPolicy('none')]).toEqual(['search', 'search', 'none']);
  expect(() => readAiPolicy('some')).toThrow('AI_CRAWLERS must be all, search or none, not "some".');
});
