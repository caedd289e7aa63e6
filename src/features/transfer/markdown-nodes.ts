/** A piece of clean HTML: text, or a tag with what is in it. */
export type Node = string | { tag: string; attribute: string; inside: Node[] };

const TOKEN = /<(\/?)([a-z0-9]+)((?:\s+[a-z]+="[^"]*")*)\s*\/?>|[^<]+/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads HTML that the sanitiser has written: balanced, in lower case, only four character references. */
export function parseClean(html: string): Node[] {
  const top: Node[] = [];
  const open: { tag: string; inside: Node[] }[] = [{ tag: '', inside: top }];
  for (const [token, closing, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const here = open.at(-1)?.inside ?? top;
    if (!token.startsWith('<')) here.push(unescape(token));
    else if (closing) {
      if (open.length > 1 && open.at(-1)?.tag === tag) open.pop();
    } else {
      const value = /(?:href|start)="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const node = { tag, attribute: unescape(value), inside: [] };
      here.push(node);
      if (tag !== 'br') open.push(node);
    }
  }
  return top;
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What a reader sees, with an end of line between blocks. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOfTag(node))).join('');
}

function textOfTag({ tag, inside }: Exclude<Node, string>): string {
  if (tag === 'br') return '\n';
  const text = textOf(inside);
  return ['em', 'strong', 'a', 'code'].includes(tag) ? text : `\n\n${text}\n\n`;
}
