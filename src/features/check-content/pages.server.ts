import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the code; the content may lie elsewhere. */
const PROJECT = path.join(import.meta.dirname, '../../..');
const PAGES = path.join(PROJECT, 'src/pages');

/** What is shown in the place of a page. */
const STAND_INS = ['404.astro', 'gone.astro', 'offline.astro'];

/** The ids that a file of markup writes out, and those of the files that it is made of. */
function idsOfMarkup(file: string, seen = new Set<string>()): Set<string> {
  const ids = new Set<string>();
  if (seen.has(file)) return ids;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, id = ''] of source.matchAll(/<[a-z][^<]*?\sid="([^"]+)"/g)) ids.add(id);
  for (const [, name = ''] of source.matchAll(/^import .* from '(\..*\.(?:astro|tsx))';/gm)) {
    for (const id of idsOfMarkup(path.join(path.dirname(file), name), seen)) ids.add(id);
  }
  return ids;
}

/** The ids of the page of a kind, such as `articles/[article]/index.astro`. */
export const idsOfPage = (name: string) => idsOfMarkup(path.join(PAGES, name));

/** The ids that each tag of src/mdx.ts writes out. */
export function idsOfTags(): Record<string, string[]> {
  const imports = readFileSync(path.join(PROJECT, 'src/mdx.ts'), 'utf8').matchAll(/^import (\w+) from '(.*)';/gm);
  return Object.fromEntries(
    [...imports].map(([, tag = '', file = '']) => [tag, [...idsOfMarkup(path.join(PROJECT, 'src', file))]]),
  );
}

/** The pages that have no name of content in their address, with their ids; null where they are made of data. */
export function fixedPages(): Map<string, Set<string> | null> {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
  const fixed = files.filter((file) => /^[^[]*\.astro$/.test(file) && !STAND_INS.includes(file));
  return new Map(
    fixed.map((file) => {
      const isMade = /<[a-z][^<]*?\sid=\{/.test(readFileSync(path.join(PAGES, file), 'utf8'));
      const folder = file.replace(/(?:^|\/)index\.astro$|\.astro$/, '');
      return [folder === '' ? '/' : `/${folder}/`, isMade ? null : idsOfPage(file)];
    }),
  );
}

/** What lies in public/, by its address. */
export function publicFiles(): string[] {
  const entries = readdirSync(path.join(PROJECT, 'public'), { recursive: true, encoding: 'utf8' });
  return entries.map((name) => `/${name.split(path.sep).join('/')}`);
}
