import { said } from '#words/check-content.ts';
import { nearestNames } from '../../lib/nearest.ts';
import type { Finding, Place } from './finding.ts';
import { propsOf } from './props.ts';
import { found, ofCheck, type Page, type Site, type Text } from './site.ts';
import { isTag, placeOf, placeOfProp, type TextNode } from './tree.ts';

/** Any address will do; what is not on it is elsewhere. */
const HERE = 'https://here.invalid';

/** What no text has as an id: letters, marks of notes, what a widget reads, a part of the text. */
const FREE = /^(comment-|user-content-fnref-|r=|plan=|:~:text=)/;

/** Pages that are drawn on demand, by names that only the database knows. */
const DRAWN = /^\/(questions|mail|desk|account|sign-in|sign-out|privacy)\/./;

/** Links that lead nowhere on this site, and what was meant to be one. */
export function checkLinks(text: Text, site: Site): Finding[] {
  return text.nodes.flatMap((node) => {
    if (node.type === 'text') return unlinked(node, text);
    return linksOf(node, text, site).flatMap(({ url, place, field }) => checkLink(url, place, field, text, site));
  });
}

interface Link {
  url: string;
  place: Place;
  field: string;
}

/** The links of a node: its own, save the files of pictures, or those that the props of a tag are, given or not. */
function linksOf(node: TextNode, { source, data }: Text, { tags }: Site): Link[] {
  if (node.type === 'link' || (node.type === 'definition' && !/\.\w{2,4}$/.test(node.url ?? '')))
    return [{ url: node.url ?? '', place: placeOf(node), field: 'link' }];
  if (!isTag(node)) return [];
  const { given } = propsOf(node, data);
  const props = { ...given, ...Object(tags[node.name ?? '']?.safeParse(given).data) } as Record<string, unknown>;
  return Object.entries(props).flatMap(([prop, url]) => {
    const isLink = typeof url === 'string' && (prop === 'href' || url.startsWith('#'));
    return isLink ? [{ url, place: placeOfProp(node, prop, source), field: `<${node.name} ${prop}>` }] : [];
  });
}

function checkLink(url: string, place: Place, field: string, { piece }: Text, { pages }: Site): Finding[] {
  const wrong = (words: [string, string], level = ofCheck(piece)) => [found(piece.file, place, field, words, level)];
  const target = URL.canParse(url, HERE + piece.path) ? new URL(url, HERE + piece.path) : null;
  const path = target && decoded(target.pathname);
  if (!target || path === null) return wrong(said.badAddress(url));
  if (target.origin !== HERE || DRAWN.test(path)) return [];
  const page = pages.get(path) ?? pages.get(`${path}/`);
  if (!page) return wrong(said.noPage(path, nearestNames(path, likely(path, pages), 1)));
  if (page.isHidden && !piece.isHidden) return wrong(said.hidden(path));
  const slash = pages.has(path) ? [] : wrong(said.noSlash(path), 'warning');
  const id = decoded(target.hash.slice(1)) ?? target.hash.slice(1);
  if (id === '' || FREE.test(id) || !page.anchors || page.anchors.has(id)) return slash;
  return [...slash, ...wrong(said.noFragment(id, nearestNames(id, page.anchors, 1)))];
}

/** Pages that a slip of the pen may have missed; of thousands, to compare all would take long. */
function likely(path: string, pages: Site['pages']): string[] {
  const isLikely = ([address, { anchors }]: [string, Page]) => anchors && Math.abs(address.length - path.length) < 6;
  return [...pages].filter(isLikely).map(([address]) => address);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Marks of a link or a note that stayed words, since an address has a space in it or the note is not there. */
function unlinked(node: TextNode, { piece, source }: Text): Finding[] {
  const { start, end } = node.position ?? {};
  const typed = start && end ? source.slice(start.offset, end.offset) : '';
  const wrong = (words: [string, string]) => found(piece.file, placeOf(node), 'link', words, ofCheck(piece));
  const links = typed.match(/(?<!\\)\[[^[\]\n]{0,200}\]\((?:\/|#|\.\.?\/|https?:)[^()\n]{0,500}\)/g) ?? [];
  const notes = typed.match(/(?<!\\)\[\^[^[\]\s]{1,80}\]/g) ?? [];
  return [...links.map((link) => wrong(said.noLink(link))), ...notes.map((note) => wrong(said.noNote(note)))];
}
