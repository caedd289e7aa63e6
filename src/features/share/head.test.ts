import { expect, test } from 'vitest';
import { headOf, type HeadTag } from './head.ts';
import type { PageEntry } from './page-entry.ts';

const SITE = 'https://column.example/';

function entry(more: Partial<PageEntry> = {}): PageEntry {
  const description = 'What one may expect of a calf that is stretched less than one would think, drawn and counted.';
  return { title: 'The quiet culprit', description, path: '/articles/culprit/', kind: 'article', ...more };
}

function valueOf(tags: HeadTag[], name: string): string | undefined {
  for (const tag of tags) {
    if (tag.element === 'title') continue;
    const { name: of, property, rel, content, href } = tag.attributes;
    if ([of, property, rel].includes(name)) return content ?? href;
  }
  return undefined;
}

function titleOf(tags: HeadTag[]): string {
  const [first] = tags;
  return first?.element === 'title' ? first.text : '';
}

test('a page has one address, absolute, in the canonical link and on cards', () => {
  const tags = headOf(entry(), SITE);
  expect(valueOf(tags, 'canonical')).toBe('https://column.example/articles/culprit/');
  expect(valueOf(tags, 'og:url')).toBe('https://column.example/articles/culprit/');
});

test('the title comes first, with the name of the column, but for the home page', () => {
  expect(titleOf(headOf(entry(), SITE))).toBe('The quiet culprit · Ask The Expert');
  expect(titleOf(headOf(entry({ path: '/' }), SITE))).toBe('The quiet culprit');
  expect(valueOf(headOf(entry(), SITE), 'og:title')).toBe('The quiet culprit');
});

test('a day becomes an instant with its time zone, and an instant stays', () => {
  const tags = headOf(entry({ published: '2026-11-23', modified: '2026-11-24T08:30:00Z' }), SITE);
  expect(valueOf(tags, 'article:published_time')).toBe('2026-11-23T00:00:00Z');
  expect(valueOf(tags, 'article:modified_time')).toBe('2026-11-24T08:30:00Z');
});

test('only articles carry the times and the author of one', () => {
  const people = { published: '2026-11-23', authors: ['Aaron Lipsey'], fediverse: '@aaron@social.example' };
  expect(valueOf(headOf(entry({ ...people, kind: 'website' }), SITE), 'article:author')).toBeUndefined();
  expect(valueOf(headOf(entry(people), SITE), 'article:author')).toBe('Aaron Lipsey');
  expect(valueOf(headOf(entry(people), SITE), 'fediverse:creator')).toBe('@aaron@social.example');
});

test('a picture brings its size, type and words, and the large card', () => {
  const image = { path: '/share/a-12.png', width: 1200, height: 630, alt: 'A calf "at rest"' };
  const tags = headOf(entry({ image }), SITE);
  expect(valueOf(tags, 'og:image')).toBe('https://column.example/share/a-12.png');
  expect(valueOf(tags, 'og:image:type')).toBe('image/png');
  expect(valueOf(tags, 'og:image:width')).toBe('1200');
  expect(valueOf(tags, 'og:image:alt')).toBe('A calf "at rest"');
  expect(valueOf(tags, 'twitter:card')).toBe('summary_large_image');
  expect(valueOf(headOf(entry(), SITE), 'og:image')).toBeUndefined();
  expect(valueOf(headOf(entry(), SITE), 'twitter:card')).toBe('summary');
});

test('a card has two lines at most under it', () => {
  const facts = ['One', 'Two', 'Three'].map((label) => ({ label, text: label }));
  const tags = headOf(entry({ facts }), SITE);
  expect(valueOf(tags, 'twitter:data2')).toBe('Two');
  expect(valueOf(tags, 'twitter:data3')).toBeUndefined();
});

test('a page that search leaves out says so, and names no other page instead', () => {
  const hidden = headOf(entry({ noindex: true }), SITE);
  expect(valueOf(hidden, 'robots')).toBe('noindex');
  expect(valueOf(hidden, 'canonical')).toBeUndefined();
  expect(valueOf(headOf(entry(), SITE), 'robots')).toBe('max-image-preview:large');
});

test('a page without a title or a description is an error that names both page and field', () => {
  expect(() => headOf(entry({ description: ' ' }), SITE)).toThrow(/\/articles\/culprit\/: description is missing/);
  expect(() => headOf(entry({ title: '' }), SITE)).toThrow(/\/articles\/culprit\/: title is missing/);
});

test('a long title is fitted without breaking a character', () => {
  for (const text of ['word '.repeat(40), '🏃🏽‍♀️'.repeat(60), 'a'.repeat(200)]) {
    const title = valueOf(headOf(entry({ title: text }), SITE), 'og:title') ?? '';
    expect([...title].length).toBeLessThanOrEqual(60);
    expect(title.isWellFormed()).toBe(true);
    expect(title).toMatch(/…$/);
  }
});

test('text that runs from right to left is kept apart from the name of the column', () => {
  expect(titleOf(headOf(entry({ title: 'כאב בברך' }), SITE))).toBe('\u2068כאב בברך\u2069 · Ask The Expert');
});

test('lines, tabs, marks that cannot be printed and halves of characters do not reach a card', () => {
  const title = 'One\ntwo\tthree\u0000 \ud83c four';
  expect(valueOf(headOf(entry({ title }), SITE), 'og:title')).toBe('One two three \ufffd four');
});
