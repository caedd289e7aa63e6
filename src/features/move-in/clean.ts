import { isBlock, type Node, type Tag, textOf } from './tree.ts';
import { embedLabel } from '#words/move-in.ts';

/** What knows where the addresses of a piece lead. */
export interface CleanDesk {
  /** Where a link leads now; null leaves only its words. */
  link(href: string): string | null;
  /** What stands in a picture's place: the picture itself, a link to it, or nothing. */
  picture(attributes: Tag['attributes']): Tag | null;
  /** Something was left out: `script`, `form`. */
  dropped(what: string): void;
}

const DROPPED = new Map([
  ...['script', 'noscript', 'template', 'link', 'meta', 'title', 'base'].map((tag) => [tag, 'script'] as const),
  ...['input', 'button', 'select', 'textarea', 'option'].map((tag) => [tag, 'form'] as const),
  ...['svg', 'canvas', 'map', 'math'].map((tag) => [tag, 'drawing'] as const),
  ['style', 'style'],
]);

const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

/** Between their items there is no text. */
const HOLDERS = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

/**
 * Nodes of a post as those that a piece here may hold.
 * @param lines whether the ends of lines count, as in posts written without blocks
 */
export function clean(nodes: readonly Node[], desk: CleanDesk, lines: boolean): Node[] {
  function all(list: readonly Node[], parent: string): Node[] {
    return list.flatMap((node) => (typeof node === 'string' ? text(node, parent) : one(node)));
  }

  function text(written: string, parent: string): Node[] {
    const said = readable(written);
    if (HOLDERS.has(parent)) return said.trim() === '' ? [] : [said];
    const ends = lines ? /\n/ : isBlock(parent) || parent === '' ? /\n\s*\n/ : null;
    if (ends === null || !ends.test(said)) return [said];
    const gap = lines ? [BREAK] : [BREAK, BREAK];
    return said.split(ends).flatMap((piece, index) => (index === 0 ? [piece] : [...gap, piece]));
  }

  function one(node: Tag): Node[] {
    const { tag, attributes, inside } = node;
    const dropped = DROPPED.get(tag);
    if (dropped) {
      desk.dropped(dropped);
      return [];
    }
    if (EMBEDS.has(tag)) return embed(node);
    if (tag === 'img') return [desk.picture(attributes)].filter((found) => found !== null);
    if (tag === 'a') return anchor(attributes, all(inside, 'a'));
    if (tag === 'pre') return [{ ...node, inside: [textOf(inside)] }];
    if (tag === 'q') return ['“', ...all(inside, tag), '”'];
    const within = all(inside, tag);
    if (tag === 'figcaption') return [wrap('p', [wrap('em', within)])];
    if (tag === 'dt') return [wrap('p', [wrap('strong', within)])];
    return [{ tag, attributes, inside: within }];
  }

  function anchor({ href = '' }: Tag['attributes'], within: Node[]): Node[] {
    if (has(within, 'img') && (/\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:\?|$)/i.test(href) || href === ''))
      return within;
    const to = desk.link(href);
    return to === null || has(within, 'a') ? within : [{ tag: 'a', attributes: { href: to }, inside: within }];
  }

  function embed({ tag, attributes, inside }: Tag): Node[] {
    const source = inside.find((node) => typeof node !== 'string' && node.tag === 'source') as Tag | undefined;
    const address = attributes['src'] || attributes['data'] || source?.attributes['src'] || '';
    const to = address ? desk.link(address) : null;
    desk.dropped(to === null ? 'embed' : 'embedded');
    if (to === null) return all(inside, tag);
    const host = URL.parse(to, 'http://none')?.host ?? '';
    const label = attributes['title']?.trim() || embedLabel(tag, host === 'none' ? '' : host);
    return [wrap('p', [{ tag: 'a', attributes: { href: to }, inside: [label] }])];
  }

  return all(nodes, '');
}

const BREAK: Tag = { tag: 'br', attributes: {}, inside: [] };

function wrap(tag: string, inside: Node[]): Tag {
  return { tag, attributes: {}, inside };
}

function has(nodes: readonly Node[], tag: string): boolean {
  return nodes.some((node) => typeof node !== 'string' && (node.tag === tag || has(node.inside, tag)));
}

/** Without control characters and marks that turn the reading direction. */
function readable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '');
}
