import { escapeLine } from './escape.ts';
import { inline, oneLine } from './inline.ts';
import { table } from './table.ts';
import { holdsBlock, isBlock, type Node, type Tag, textOf } from './tree.ts';

/** How headings of the source become headings here: by the level there. */
export type Levels = ReadonlyMap<string, number>;

/** A piece as blocks of MDX, one string each. */
export function blocks(nodes: readonly Node[], levels: Levels): string[] {
  const written: { text: string; list: string }[] = [];
  let run: Node[] = [];
  function add(text: string, list = ''): void {
    if (text !== '') written.push({ text, list });
  }
  function flush(): void {
    for (const text of paragraphs(run)) add(text);
    run = [];
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !(isBlock(node.tag) || holdsBlock(node))) {
      run.push(node);
      continue;
    }
    flush();
    // Two lists in a row would be read as one, were their signs the same.
    const again = written.at(-1)?.list === node.tag;
    if (node.tag === 'ul' || node.tag === 'ol') add(list(node, levels, again), again ? '' : node.tag);
    else for (const text of block(node, levels)) add(text);
  }
  flush();
  return written.map(({ text }) => text);
}

/** What stands between two blocks: two breaks in a row begin a new paragraph. */
function paragraphs(run: readonly Node[]): string[] {
  return inline(run)
    .split(/\n[^\S\n]*\n\s*/)
    .map((text) => text.trim().split('\n').map(escapeLine).join('\\\n'));
}

function block(node: Tag, levels: Levels): string[] {
  const { tag, inside } = node;
  if (tag === 'pre') return [fence(textOf(inside), node)];
  if (tag === 'hr') return ['***'];
  if (tag === 'table') return table(node);
  if (/^h[1-6]$/.test(tag)) return heading(inside, levels.get(tag) ?? 2);
  const within = blocks(inside, levels);
  if (tag === 'blockquote') return [indent(within.join('\n\n'), '> ', '> ')];
  if (tag === 'li') return [indent(within.join('\n\n'), '- ', '  ')];
  return within;
}

function heading(inside: readonly Node[], level: number): string[] {
  const text = oneLine(inline(inside)).replace(/\s#+$/, '');
  return text === '' ? [] : [`${'#'.repeat(level)} ${text}`];
}

function list({ tag, attributes, inside }: Tag, levels: Levels, other: boolean): string {
  const start = attributes['start'] ?? '';
  const first = /^\d{1,6}$/.test(start) ? Number(start) : 1;
  const items = inside.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return items
    .map((item, index) => {
      const within = blocks(typeof item !== 'string' && item.tag === 'li' ? item.inside : [item], levels);
      const mark = tag === 'ol' ? `${first + index}${other ? ')' : '.'} ` : other ? '* ' : '- ';
      return indent(tight(within), mark, ' '.repeat(mark.length));
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** A list right under the words of its item needs no empty line. */
function tight(within: readonly string[]): string {
  return within.map((text, index) => (index === 0 ? text : (/^- /.test(text) ? '\n' : '\n\n') + text)).join('');
}

function indent(text: string, first: string, rest: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}

function fence(text: string, { attributes, inside }: Tag): string {
  if (text.trim() === '') return '';
  const [only] = inside;
  const classes = `${attributes['class'] ?? ''} ${typeof only === 'object' ? (only.attributes['class'] ?? '') : ''}`;
  const language = /(?:lang(?:uage)?-|brush:\s*)([a-z0-9+-]{1,20})/i.exec(classes)?.[1] ?? '';
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${text.replace(/^\n+|\s+$/g, '')}\n${mark}`;
}

/** The first level of the piece is 2 here, and no level is left out on the way down. */
export function levelsOf(nodes: readonly Node[]): Levels {
  const found = new Set<string>();
  function look(list: readonly Node[]): void {
    for (const node of list) {
      if (typeof node === 'string') continue;
      if (/^h[1-6]$/.test(node.tag)) found.add(node.tag);
      look(node.inside);
    }
  }
  look(nodes);
  return new Map([...found].sort().map((tag, index) => [tag, Math.min(6, index + 2)]));
}
