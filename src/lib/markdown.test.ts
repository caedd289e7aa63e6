import { expect, test, vi } from 'vitest';

vi.mock('#words/footnotes.ts', () => ({ footnotes: { label: 'Notes below', backLabel: 'Up to {reference}' } }));

test('what is put under a text with footnotes is said in the words of the site', async () => {
  const { markdown } = await import('./markdown.server.ts');
  const { default: config } = await import('../../astro.config.mjs');
  expect(config.markdown?.processor).toBe(markdown);
  const shared = { syntaxHighlight: false, gfm: true, smartypants: true } as const;
  const renderer = await markdown.createMdxRenderer?.(shared, { optimize: false });
  const { code } = (await renderer?.process('A.[^one] B.[^one]\n\n[^one]: Said.\n', '/x.mdx', {})) ?? { code: '' };
  expect(code).toContain('Notes below');
  expect(code).toContain('Up to 1-2');
  expect(code).not.toContain('Footnotes');
});
