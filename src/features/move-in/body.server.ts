import { said, pictureLabel } from '#words/move-in.ts';
import { clean } from './clean.ts';
import { newAddress, type OldAddresses } from './links.ts';
import type { Media, Picture } from './media.server.ts';
import type { Pile, Post } from './pile.server.ts';
import { expandShortcodes } from './shortcodes.ts';
import { oneLine } from './inline.ts';
import { isBlock, type Node, parseHtml, type Tag, textOf } from './tree.ts';

/** The words of a post as this site can show them. */
export interface Body {
  nodes: Node[];
  /** The words before `<!--more-->`, where there is nothing but words; else null. */
  teaser: string | null;
  pictures: Picture[];
  /** What is not as it was, in sentences. */
  changes: string[];
}

export interface BodyDesk {
  pile: Pile;
  addresses: OldAddresses;
  media: Media;
}

export async function bodyOf(post: Post, { pile, addresses, media }: BodyDesk): Promise<Body> {
  const changes = new Set<string>();
  const tell = (sentence: string) => void changes.add(sentence);
  const lines = !/<!--\s*wp:/.test(post.content);
  if (/<!--nextpage-->/.test(post.content)) tell(said.pages);
  const content = post.content.replace(/<!--\s*\/?(?:wp:)?nextpage[^>]*-->/g, '\n\n');
  const expanded = expandShortcodes(content, {
    gallery: (ids) => galleryOf(post, ids, pile),
    unknown: (name) => tell(said.shortcode(name)),
  });
  const featured = pile.metaOf(post.n, '_thumbnail_id')[0];
  const [first = '', ...rest] = expanded.split(/<!--more.*?-->/);
  const parts = [first, rest.join('\n\n')].map(parseHtml);
  if (featured) parts[0]?.unshift(...parseHtml(galleryOf(post, [featured], pile)));
  const base = post.link || `https://${addresses.host || 'example.org'}/`;
  const pictures = await picturesIn(parts.flat(), base, media);

  const desk = {
    link(href: string): string | null {
      const found = newAddress(href, base, addresses);
      if (found.to === null && found.odd) tell(said.scheme);
      if (found.to !== null && found.old) tell(said.oldLink(found.to));
      return found.to;
    },
    dropped: (what: string) => tell(said[what as 'script']),
    picture(attributes: Tag['attributes']): Tag | null {
      const src = sourceOf(attributes);
      const alt = oneLine(attributes['alt'] ?? '');
      const to = URL.parse(src, base)?.href ?? '';
      const found = pictures.get(to);
      if (found && found !== 'broken') {
        if (alt === '') tell(said.noAlt(found.name));
        return { tag: 'img', attributes: { src: `./${found.name}`, alt }, inside: [] };
      }
      if (!/^https?:/.test(to)) return null;
      tell(found === 'broken' ? said.pictureBroken(to) : said.pictureLinked(to));
      const file = decodeURI(to.split('/').at(-1) ?? '').slice(0, 80);
      return { tag: 'a', attributes: { href: to }, inside: [pictureLabel(alt, file)] };
    },
  };
  const [teaser = [], main = []] = parts.map((nodes) => clean(nodes, safely(desk), lines));
  const footnotes = clean(parseHtml(footnotesOf(pile.metaOf(post.n, 'footnotes')[0])), safely(desk), false);
  const plain = rest.length > 0 && isPlain(teaser) ? oneLine(textOf(teaser)) : null;
  const whole = [...teaser, { tag: 'br', attributes: {}, inside: [] }, { ...BREAK }, ...main];
  const used = [...pictures.values()].filter((one) => one !== null && one !== 'broken');
  const nodes = plain === null || plain.length > LEDE ? whole : main;
  return { nodes: [...nodes, ...footnotes], teaser: plain, pictures: used, changes: [...changes] };
}

const BREAK: Tag = { tag: 'br', attributes: {}, inside: [] };

/** So long may the words under a headline be. */
export const LEDE = 600;

/** An address with a half percent sign is no reason to stop. */
function safely<T extends { picture(attributes: Tag['attributes']): Tag | null }>(desk: T): T {
  return {
    ...desk,
    picture(attributes: Tag['attributes']) {
      try {
        return desk.picture(attributes);
      } catch {
        return null;
      }
    },
  };
}

function isPlain(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    if (typeof node === 'string') return true;
    const isHeld = !isBlock(node.tag) || node.tag === 'p' || node.tag === 'div';
    return isHeld && node.tag !== 'a' && node.tag !== 'img' && isPlain(node.inside);
  });
}

/** Scripts that load pictures late keep the address elsewhere. */
function sourceOf(attributes: Tag['attributes']): string {
  const src = attributes['src'] ?? '';
  return src === '' || src.startsWith('data:') ? (attributes['data-src'] ?? attributes['data-lazy-src'] ?? '') : src;
}

/** By the whole address; two pictures of one piece never share a name. */
async function picturesIn(nodes: readonly Node[], base: string, media: Media) {
  const found = new Map<string, Picture | 'broken' | null>();
  const names = new Map<string, string>();
  async function look(list: readonly Node[]): Promise<void> {
    for (const node of list) {
      if (typeof node === 'string') continue;
      const address = node.tag === 'img' ? URL.parse(sourceOf(node.attributes), base)?.href : undefined;
      if (address && !found.has(address)) found.set(address, own(await media(address)));
      await look(node.inside);
    }
  }
  function own(picture: Picture | 'broken' | null): Picture | 'broken' | null {
    if (picture === null || picture === 'broken') return picture;
    const { file, name } = picture;
    for (let count = 1; ; count += 1) {
      const mine = count === 1 ? name : name.replace(/(?=\.\w+$)/, `-${count}`);
      if ((names.get(mine) ?? file) !== file) continue;
      names.set(mine, file);
      return { file, name: mine };
    }
  }
  await look(nodes);
  return found;
}

function galleryOf(post: Post, ids: string[] | null, pile: Pile): string {
  const all =
    ids === null ? pile.attachments(post.id) : ids.map((id) => pile.attachment(id)).filter((one) => one !== undefined);
  return all
    .map((one) => {
      const alt = pile.metaOf(one.n, '_wp_attachment_image_alt')[0] ?? '';
      const caption = one.excerpt.trim();
      const picture = `<img src="${quoted(one.url)}" alt="${quoted(alt)}">`;
      return `<figure>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
    })
    .join('');
}

/** The block editor keeps footnotes beside the text, as JSON. */
function footnotesOf(json: string | undefined): string {
  try {
    const notes = JSON.parse(json ?? '[]') as { content?: unknown }[];
    const items = notes.map(({ content }) => `<li>${typeof content === 'string' ? content : ''}</li>`);
    return items.length === 0 ? '' : `<hr><ol>${items.join('')}</ol>`;
  } catch {
    return '';
  }
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
