import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPicture } from '../../components/tags/check-picture.ts';
import { mdxProps } from '../../mdx-props.ts';
import { addressesOf } from './addresses.server.ts';
import { idsOfTags } from './pages.server.ts';
import type { Content } from './read.server.ts';
import type { ListName } from './schemas.ts';
import type { Piece, Site } from './site.ts';

/** What there is on the site, by its content and its pages. */
export function siteOf(root: string, content: Content, today: string): Site {
  const { pieces, lists } = content;
  const idsIn = (collection: Piece['collection']) =>
    new Set(pieces.filter((piece) => piece.collection === collection).map(({ id }) => id));
  const keysIn = (name: ListName) =>
    lists[name].faults.length > 0 ? null : new Set(Object.keys(Object(lists[name].value) as object));
  const tagIds = idsOfTags();
  const folders = new Map<string, readonly string[]>();
  return {
    names: {
      ...{ articles: idsIn('articles'), exercises: idsIn('exercises'), routines: idsIn('routines') },
      ...{ experts: idsIn('experts'), tags: keysIn('tags'), series: keysIn('series') },
      ...{ claims: keysIn('claims'), citations: keysIn('citations') },
    },
    hidden: new Set(pieces.filter(({ isHidden }) => isHidden).map(({ collection, id }) => `${collection}/${id}`)),
    pages: addressesOf(root, content, tagIds),
    tags: mdxProps,
    tagIds,
    filesIn: (folder) => {
      const known = folders.get(folder) ?? listFiles(path.join(root, folder));
      folders.set(folder, known);
      return known;
    },
    pictureFault: (file) => checkPicture(file, readFileSync(path.join(root, file))),
    today,
  };
}

function listFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.map((name) => name.split(path.sep).join('/'));
}
