import { inline } from './markdown-inline.ts';
import { type Node, textOf } from './markdown-nodes.ts';

const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre']);

type Tag = Exclude<Node, string>;

/** Clean HTML as Markdown paragraphs, lists, quotes and code. */
export function blocks(nodes: readonly Node[]): string {
  const written: string[] = [];
  let run: Node[] = [];
  function flush(): void {
    // Two breaks in a row are a new paragraph.
    written.push(
      ...inline(run)
        .split(/\n[^\S\n]*\n\s*/)
        .map(paragraph),
    );
    run = [];
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !BLOCKS.has(node.tag)) {
      run.push(node);
      continue;
    }
    flush();
    written.push(block(node));
  }
  flush();
  return written.filter((piece) => piece !== '').join('\n\n');
}

/** Each line trimmed, and what would begin a list, a quote or a fence taken as it is. */
function paragraph(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(?=[>]|[-+](?:\s|$)|~~~)/, '\\')
        .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('\n')
    .trim();
}

function block({ tag, attribute, inside }: Tag): string {
  if (tag === 'pre') return fence(textOf(inside));
  if (tag === 'blockquote') return indent(blocks(inside), '> ', '> ');
  if (tag === 'li') return indent(blocks(inside), '- ', '  ');
  if (tag === 'p') return blocks(inside);
  const items = inside.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const first = /^\d{1,6}$/.test(attribute) ? Number(attribute) : 1;
  return items
    .map((item, index) => {
      const text = blocks(typeof item !== 'string' && item.tag === 'li' ? item.inside : [item]);
      const mark = tag === 'ol' ? `${first + index}. ` : '- ';
      return indent(text, mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function indent(text: string, first: string, rest: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}

function fence(text: string): string {
  if (text.trim() === '') return '';
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}\n${text.replace(/^\n+|\s+$/g, '')}\n${mark}`;
}
