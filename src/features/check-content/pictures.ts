import { said } from '#words/check-content.ts';
import { nearestNames } from '../../lib/nearest.ts';
import type { Finding, Place } from './finding.ts';
import { propsOf } from './props.ts';
import { found, ofCheck, type Site, type Text } from './site.ts';
import { isTag, placeOf, placeOfProp, type TextNode } from './tree.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg)$/i;

/** Pictures without alternative text, and those that are not there or cannot be shown. */
export function checkPictures(text: Text, site: Site): Finding[] {
  const { piece, nodes, source, data } = text;
  const defined = new Map<string, string>();
  for (const { type, identifier = '', url = '' } of nodes) if (type === 'definition') defined.set(identifier, url);
  return nodes.flatMap((node) => {
    const place = placeOf(node);
    if (node.type === 'image' || node.type === 'imageReference') {
      const src = node.url ?? defined.get(node.identifier ?? '') ?? '';
      const noAlt = node.alt?.trim() ? [] : [found(piece.file, place, 'picture', said.noAlt(), ofCheck(piece))];
      return [...noAlt, ...checkFile(src, place, 'picture', text, site)];
    }
    if (!isTag(node)) return [];
    const { given } = propsOf(node, data);
    if (node.name === 'img') return checkRaw(node, given, text);
    const isFigure = node.name === 'Figure' && typeof given['src'] === 'string';
    return isFigure
      ? checkFile(String(given['src']), placeOfProp(node, 'src', source), '<Figure src>', text, site)
      : [];
  });
}

function checkRaw(node: TextNode, given: Readonly<Record<string, unknown>>, { piece }: Text): Finding[] {
  const isSaid = typeof given['alt'] === 'string' && given['alt'].trim() !== '';
  const noAlt = isSaid ? [] : [found(piece.file, placeOf(node), '<img alt>', said.noAlt(), ofCheck(piece))];
  return [...noAlt, found(piece.file, placeOf(node), '<img>', said.rawImage(), 'warning')];
}

/** Whether a picture lies beside the text and can be shown. */
function checkFile(src: string, place: Place, field: string, { piece }: Text, site: Site): Finding[] {
  const folder = piece.file.slice(0, piece.file.lastIndexOf('/'));
  const name = named(src).replace(/^\.\//, '');
  if (name === '' || /^([a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(name)) {
    return [found(piece.file, place, field, said.notBeside(src))];
  }
  const files = site.filesIn(folder).filter((file) => PICTURE.test(file));
  if (!files.includes(name)) {
    const near = nearestNames(name, files, 1).map((file) => `./${file}`);
    return [found(piece.file, place, field, said.noPicture(src, near))];
  }
  const fault = site.pictureFault(`${folder}/${name}`);
  return fault ? [found(piece.file, place, field, said.pictureFault(src, fault))] : [];
}

function named(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
