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
