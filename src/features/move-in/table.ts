import { inline, oneLine } from './inline.ts';
import type { Node, Tag } from './tree.ts';

/** A table; its first row is its head. A caption stands before it. */
export function table(node: Tag): string[] {
  const rows = rowsOf(node.inside);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const caption = node.inside.filter((one) => typeof one !== 'string' && one.tag === 'caption').map(cell);
  if (width === 0) return caption;
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  const [head = '', ...body] = lines;
  return [...caption, [head, `|${' --- |'.repeat(width)}`, ...body].join('\n')];
}

function rowsOf(nodes: readonly Node[]): string[][] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.tag !== 'tr') return ['thead', 'tbody', 'tfoot'].includes(node.tag) ? rowsOf(node.inside) : [];
    return [node.inside.filter((one) => typeof one !== 'string' && /^t[dh]$/.test(one.tag)).map(cell)];
  });
}

function cell(node: Node): string {
  return oneLine(inline(typeof node === 'string' ? [node] : node.inside)).replace(/(?<!\\)\|/g, '\\|');
}
