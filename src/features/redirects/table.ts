import { tagPath } from '../../lib/paths.ts';
import type { Manifest } from '../doors/manifest.ts';

/** What the server and a static host need to know of old addresses. Paths end in a slash. */
export interface Table {
  /** Where an old path leads; `gone` where nothing took its place. */
  paths: Record<string, string>;
  /** Articles by their number in WordPress. */
  numbers: Record<string, string>;
  /** The pages of tags by the number of the category that each was in WordPress. */
  categories: Record<string, string>;
  /** What there is by name, for WordPress's shapes. */
  articles: string[];
  tags: string[];
  people: string[];
  /** The old blog, as the ids of the letters that came from there have it; null where none was named. */
  wordpress: string | null;
}

/** What the build calls it, beside the bundled server. */
export const TABLE_FILE = 'redirects.json';

export const GONE = 'gone';

/** What may stand in content/redirects.yaml: a path of this site without query, fragment or second slash. */
const PATH = /^\/(?!\/)[^?#\\\s]*$/;

/**
 * Puts the lines of content/redirects.yaml and the WordPress addresses of articles together.
 * @param pages the paths of all pages and files that there are
 * @param categories tags by the number of a category of WordPress
 * @throws with a sentence for each fault, a line each, that names file and field
 */
export function toTable(
  lines: Readonly<Record<string, unknown>>,
  { pieces }: Manifest,
  pages: ReadonlySet<string>,
  categories: Readonly<Record<string, unknown>> = {},
): Table {
  const articles = pieces.filter(({ kind }) => kind === 'article');
  const table: Table = {
    paths: {},
    numbers: {},
    categories: {},
    articles: articles.map(({ id }) => id),
    tags: namesIn(pages, '/tags/'),
    people: namesIn(pages, '/experts/'),
    wordpress: null,
  };
  const from = new Map<string, string>();
  const faults: string[] = [];
  function add(file: string, field: string, old: string, to: string): void {
    const path = normal(old);
    const other = from.get(path);
    if (other) return void faults.push(`${file}: ${field}: ${other} leads from there already.`);
    if (pages.has(path))
      return void faults.push(`${file}: ${field}: there is a page at ${path}, which readers could not reach.`);
    from.set(path, file);
    table.paths[path] = to;
    return undefined;
  }
  for (const [old, to] of Object.entries(lines)) {
    const file = 'content/redirects.yaml';
    if (!PATH.test(old)) faults.push(`${file}: "${old}" is no path: write it from the first slash, without ? and #.`);
    else if (typeof to === 'string' && (to === GONE || PATH.test(to))) add(file, `"${old}"`, old, to);
    else
      faults.push(
        `${file}: "${old}" must lead to a path of this site, like /articles/, or be gone, not "${String(to)}".`,
      );
  }
  for (const { id, path, wordpress } of articles) {
    if (!wordpress) continue;
    const file = `content/articles/${id}/index.mdx`;
    if (wordpress.path) add(file, 'wordpress.path', wordpress.path, path);
    if (wordpress.id === undefined) continue;
    const other = table.numbers[wordpress.id];
    if (other) faults.push(`${file}: wordpress.id: ${other} has the number ${wordpress.id} already.`);
    table.numbers[wordpress.id] = path;
  }
  for (const [number, tag] of Object.entries(categories)) {
    const field = `content/redirects.yaml: wordpress.categories: ${number}`;
    if (!/^[1-9]\d{0,9}$/.test(number)) faults.push(`${field} is no number of a category.`);
    if (!table.tags.includes(String(tag))) faults.push(`${field}: there is no page of a tag "${String(tag)}".`);
    table.categories[number] = tagPath(String(tag));
  }
  for (const [old, to] of Object.entries(table.paths)) faults.push(...endless(old, to, table.paths, pages));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return table;
}

/** What is wrong where an old path does not lead to a page. */
function endless(old: string, to: string, paths: Table['paths'], pages: ReadonlySet<string>): string[] {
  if (to === GONE || pages.has(to)) return [];
  const next = paths[normal(to)];
  const says = next
    ? `leads to ${to}, which leads on${normal(next) === old ? ' and back, in a ring' : ` to ${next}`}: name the page at the end.`
    : `leads to ${to}, and there is no such page.`;
  return [`content/redirects.yaml: "${old}" ${says}`];
}

/** The names of what stands right below a path. */
function namesIn(pages: ReadonlySet<string>, above: string): string[] {
  const below = [...pages].filter((page) => page.startsWith(above)).map((page) => page.slice(above.length));
  return below.filter((rest) => /^[^/]+\/$/.test(rest)).map((rest) => rest.slice(0, -1));
}

/** A path with its slash, its percent signs read; as it stands where they cannot be. */
export function normal(path: string): string {
  const slashed = /\.[a-z0-9]{2,5}$/i.test(path) ? path : path.replace(/\/*$/, '/');
  try {
    return decodeURIComponent(slashed);
  } catch {
    return slashed;
  }
}
