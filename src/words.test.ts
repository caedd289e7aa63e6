import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCopy, copyProject, removeCopies } from './build.testing.ts';

const folder = join(import.meta.dirname, 'words');
const locales = readdirSync(folder);
const files = readdirSync(join(folder, 'en'));

const namesIn = async (locale: string, file: string) =>
  Object.keys((await import(join(folder, locale, file))) as object).sort();

describe.each(locales)('the words of %s', (locale) => {
  test.each(files)('in %s have the names that the English ones have', async (file) => {
    expect(await namesIn(locale, file)).toEqual(await namesIn('en', file));
  });

  test('are in no other files', () => {
    expect(readdirSync(join(folder, locale))).toEqual(files);
  });
});

describe('a site in another language', () => {
  let client: string;
  const page = (path: string) => readFileSync(join(client, path, 'index.html'), 'utf8');

  beforeAll(async () => {
    const root = copyProject('another-language');
    const { code, output } = await buildCopy(root, { NODE_OPTIONS: '--conditions=words-ar-XB' });
    expect(code, output).toBe(0);
    client = join(root, 'dist/client');
  }, 120_000);

  afterAll(removeCopies);

  test('says so at its root, and runs the other way', () => {
    expect(page('articles/it-band-pain')).toMatch(/<html lang="ar-XB" dir="rtl"/);
    expect(page('articles/it-band-pain')).toContain('content="ar_XB"');
    expect(readFileSync(join(client, 'feed.xml'), 'utf8')).toContain('<language>ar-XB</language>');
  });

  test('has its own words in pages and in scripts', () => {
    expect(page('')).toContain('⟦You ask⟧');
    expect(page('articles/it-band-pain')).toContain('⟦Think of your usual calf stretch. Where is it?⟧');
    expect(page('articles/it-band-pain')).toContain('>⟦2026/11/23⟧</time>');
    expect(page('about')).toContain('⟦The site keeps what <a href="/privacy/">the privacy page</a> says.⟧');
    const scripts = readdirSync(join(client, '_astro')).filter((name) => name.endsWith('.js'));
    const said = scripts.map((name) => readFileSync(join(client, '_astro', name), 'utf8')).join('\n');
    expect(said).toMatch(/(⟦|\\u27e6)leg: /i);
    expect(said).toMatch(/(⟦|\\u27e6)Show me/);
  });
});
