import { type Node, textOf } from './markdown-nodes.ts';

type Tag = Exclude<Node, string>;

/** Words, emphasis, links and code as Markdown; a break is the end of a line. */
export function inline(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? words(node) : mark(node))).join('');
}

function mark(node: Tag): string {
  const { tag, attribute, inside } = node;
  if (tag === 'br') return '\n';
  if (tag === 'em') return around(inline(inside), '*');
  if (tag === 'strong') return around(inline(inside), '**');
  if (tag === 'code') return code(textOf(inside));
  if (tag === 'a') return anchor(inline(inside), textOf(inside).trim(), attribute);
  // A block inside words, where the source has it wrong.
  return `\n\n${inline(inside)}\n\n`;
}

/** Marks stand close to the words, and never around a new line. */
function around(text: string, sign: string): string {
  return text.replace(/^(\s*)([^\n]*?)(\s*)$/gm, (_whole, before: string, middle: string, after: string) =>
    middle === '' ? before + after : `${before}${sign}${middle}${sign}${after}`,
  );
}

function code(text: string): string {
  const content = text.replace(/\s+/g, ' ').trim();
  if (content === '') return '';
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
  const sign = '`'.repeat(longest + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return sign + pad + content + pad + sign;
}

function anchor(label: string, text: string, href: string): string {
  const target = encode(href);
  if (target === '') return label;
  if (text === '' || text === href) return /^https?:\/\/[^\s<>]+$/.test(target) ? `<${target}>` : text;
  return `[${label.replace(/\s*\n\s*/g, ' ').trim()}](<${target}>)`;
}

function encode(href: string): string {
  return href
    .trim()
    .replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))
    .replace(/&(?=#?[a-z0-9]+;)/gi, '&amp;');
}

const ADDRESS = /(https?:\/\/[^\s<>*`[\]\\]+)/;

/** Text in which nothing is a mark. Addresses stay as they are, so that they become links. */
function words(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 && !/(?:^|\W)_|_(?:\W|$)/.test(piece) ? piece : escape(piece)))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
