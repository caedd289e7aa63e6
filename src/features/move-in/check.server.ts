import { mdxToHast, mdxToJs } from 'satteri';

/** Whether the site's own compiler reads these blocks, and their words are these. */
export function saysSame(mdx: string, text: string): boolean {
  try {
    const tree = mdxToHast(mdx, { features: { gfm: true, smartPunctuation: false } });
    if (squeeze(wordsOf(tree)) !== squeeze(text)) return false;
    mdxToJs(mdx);
    return true;
  } catch {
    return false;
  }
}

function wordsOf(node: unknown): string {
  const { type, value, children } = node as { type: string; value?: string; children?: unknown[] };
  if (type === 'text') return value ?? '';
  if (/^mdx.*(?:Expression|Esm)$/.test(type)) return '\u0000';
  return (children ?? []).map(wordsOf).join('');
}

function squeeze(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
}
