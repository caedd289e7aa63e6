import { Parser } from 'htmlparser2';

/** An element of a piece, with what is in it. */
export interface Tag {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  inside: Node[];
}

/** Text, or an element. Comments are not kept. */
export type Node = string | Tag;

/** What stands deeper is taken as if it stood at this depth. */
const DEEPEST = 40;

/** Reads HTML of any kind, well formed or not. */
export function parseHtml(html: string): Node[] {
  const top: Node[] = [];
  const open: Tag[] = [{ tag: '', attributes: {}, inside: top }];
  let tooDeep = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const inside: Node[] = [];
      if (open.length > DEEPEST) {
        tooDeep += 1;
        return;
      }
      const node = { tag, attributes, inside };
      open.at(-1)?.inside.push(node);
      open.push(node);
    },
    ontext: (text) => void open.at(-1)?.inside.push(text),
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1;
      else if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return top;
}

/** The words alone, with an end of line between blocks. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOfTag(node))).join('');
}

function textOfTag({ tag, inside }: Tag): string {
  if (tag === 'br') return '\n';
  return isBlock(tag) ? `\n\n${textOf(inside)}\n\n` : textOf(inside);
}

/** Text without tags and character references, on one line. */
export function plainText(html: string): string {
  return textOf(parseHtml(html)).replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** Whether a block stands anywhere in it. */
export function holdsBlock({ inside }: Tag): boolean {
  return inside.some((node) => typeof node !== 'string' && (isBlock(node.tag) || holdsBlock(node)));
}
