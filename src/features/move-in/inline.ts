import { escapeAddress, escapeText } from './escape.ts';
import { isBlock, type Node, type Tag, textOf } from './tree.ts';

/** A run of Markdown, and the mark that its words bear, if any. */
interface Piece {
  text: string;
  mark: 'em' | 'strong' | 'del' | null;
}

const SIGNS = { em: '*', strong: '**', del: '~~' } as const;

const MARKS: Readonly<Record<string, Piece['mark']>> = {
  ...{ em: 'em', i: 'em', cite: 'em', dfn: 'em', var: 'em', strong: 'strong', b: 'strong' },
  ...{ del: 'del', s: 'del', strike: 'del' },
};

/** Tags that MDX takes as they are. */
const KEPT = new Set(['sup', 'sub', 'kbd']);

/**
 * Words, emphasis, links, pictures and code as Markdown. An end of line in it is a break.
 * @param inside the marks that are open already
 */
export function inline(nodes: readonly Node[], inside: ReadonlySet<string> = new Set()): string {
  const pieces = nodes.map((node) => pieceOf(node, inside)).filter(({ text }) => text !== '');
  let written = '';
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const after = next === undefined ? edge(inside) : next.mark === null ? (next.text[0] ?? '') : '*';
    written += piece.mark === null ? piece.text : marked(piece, written.at(-1) ?? edge(inside), after);
  }
  return written;
}

/** What stands around the first and the last word: a sign of the mark outside, or nothing. */
function edge(inside: ReadonlySet<string>): string {
  return inside.size > 0 ? '*' : ' ';
}

function pieceOf(node: Node, inside: ReadonlySet<string>): Piece {
  if (typeof node === 'string') return { text: escapeText(node.replace(/\s+/g, ' ')), mark: null };
  const mark = MARKS[node.tag] ?? null;
  if (mark && !inside.has(mark)) return { text: inline(node.inside, new Set([...inside, mark])), mark };
  return { text: tagText(node, inside), mark: null };
}

function tagText(node: Tag, inside: ReadonlySet<string>): string {
  const { tag, attributes } = node;
  if (tag === 'br') return '\n';
  if (tag === 'code' || tag === 'tt' || tag === 'samp') return code(textOf(node.inside));
  if (tag === 'img') return `![${escapeText(oneLine(attributes['alt'] ?? ''))}](${target(attributes['src'] ?? '')})`;
  if (tag === 'a' && attributes['href']) return anchor(node, inside);
  const text = inline(node.inside, inside);
  if (KEPT.has(tag) && text.trim() !== '') return `<${tag}>${oneLine(text)}</${tag}>`;
  return isBlock(tag) ? `\n\n${text}\n\n` : text;
}

function anchor({ attributes, inside: nodes }: Tag, inside: ReadonlySet<string>): string {
  const label = inside.has('a') ? '' : oneLine(inline(nodes, new Set([...inside, 'a'])));
  if (label === '') return inline(nodes, inside);
  const text = inline(nodes, inside);
  const [before = '', after = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  return `${before}[${label}](${target(attributes['href'] ?? '')})${after}`;
}

function target(address: string): string {
  const safe = escapeAddress(address);
  return /^[^()\s]+$/.test(safe) ? safe : `<${safe}>`;
}

function code(text: string): string {
  const content = oneLine(text);
  if (content === '') return '';
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
  const sign = '`'.repeat(longest + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return sign + pad + content + pad + sign;
}

/** Marks stand close to the words; where Markdown would not read them as marks, they are tags. */
function marked({ text, mark }: Piece, outer: string, after: string): string {
  if (mark === null) return text;
  const [before = '', end = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  const words = text.trim().replace(/\s*\n\s*/g, '\n');
  if (words === '') return before;
  const left = before === '' ? outer : ' ';
  const right = end === '' ? after : ' ';
  const clear = opens(words[0] ?? '', left) && opens(words.at(-1) ?? '', right);
  const [open, close] = clear ? [SIGNS[mark], SIGNS[mark]] : [`<${mark}>`, `</${mark}>`];
  return before + open + words + close + end;
}

/** Whether a sign between these two is read as a mark. */
function opens(within: string, outside: string): boolean {
  if (outside === '*' || outside === '~') return false;
  return /[\p{L}\p{N}]/u.test(within) || /^[\s]?$/.test(outside);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
