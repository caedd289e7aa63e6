import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownHashes } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function page(sources: string, body: string): string {
  return `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${sources};">${body}`;
}

test('a page keeps the hashes of its own scripts and styles, and no others', () => {
  const body = `<style>a{}</style><noscript><style media="all">b{}</style></noscript><script type="module">1</script>`;
  const own = [hash('a{}'), hash('b{}'), hash('1')].join(' ');
  expect(ownHashes(page(` ${own} ${hash('of another page')}`, body))).toBe(page(` ${own}`, body));
});

test('a page without a policy stays as it is', () => {
  expect(ownHashes('<p>None</p>')).toBe('<p>None</p>');
});

test('what is joined is let in by its own hash, and what was not let in before is not joined', () => {
  const [one, two, stray] = ['one()', 'two()', 'stray()'].map((text) => `<script type="module">${text}</script>`);
  const tight = ownHashes(page(` ${hash('one()')} ${hash('two()')}`, `${one}${stray}${two}`));
  const texts = [...tight.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text);
  expect(texts).toEqual(['stray()', expect.stringMatching(/one\(\).*two\(\)/s)]);
  expect(tight).toContain(`script-src 'self' ${hash(texts[1] ?? '')};`);
});
