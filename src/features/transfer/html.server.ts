import sanitizeHtml from 'sanitize-html';
import { renderBody } from '../discussion/markdown.server.ts';
import { blocks } from './markdown-blocks.ts';
import { parseClean, textOf } from './markdown-nodes.ts';

/** Tags that say the same in the site's own words. */
const SAME: Record<string, string> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  q: 'em',
};
for (const tag of ['div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'tr', 'figcaption']) {
  SAME[tag] = 'p';
}

const CLEAN: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
  allowedAttributes: { a: ['href'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 12,
  transformTags: {
    ...SAME,
    // A picture becomes a link to it: the reader's browser fetches nothing that they did not ask for.
    img: (_tag, { src, alt }) => ({ tagName: 'a', attribs: { href: src ?? '' }, text: alt || src || '' }),
  },
};

/**
 * HTML as the site's Markdown, saying the same words, and how that is shown.
 * @param lines whether the ends of lines count, as WordPress has it
 */
export function toMarkdown(html: string, lines: boolean): { markdown: string; html: string } {
  const nodes = parseClean(sanitizeHtml(lines ? breakLines(html) : html, CLEAN));
  const markdown = blocks(nodes);
  const shown = renderBody(markdown);
  if (says(shown) === squeeze(textOf(nodes))) return { markdown, html: shown };
  const plain = plainly(nodes);
  return { markdown: plain, html: renderBody(plain) };
}

/** Text without tags and character references. */
export function toText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return textOf(parseClean(sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })));
}

function breakLines(html: string): string {
  const pieces = html.replace(/\r\n?/g, '\n').split(/(<pre[\s>][\s\S]*?<\/pre>)/i);
  const block = /\s*(<\/?(?:p|div|ul|ol|li|blockquote|pre|h[1-6])(?:\s[^>]*)?>)\s*/gi;
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(block, '$1').trim().replaceAll('\n', '<br>')))
    .join('');
}

function says(html: string): string {
  return squeeze(textOf(parseClean(html)));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Where the marks would say something else: the words alone, every sign of them taken as it is. */
function plainly(nodes: ReturnType<typeof parseClean>): string {
  return textOf(nodes)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
