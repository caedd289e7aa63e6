import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { listFolders, readArticles } from '../../lib/articles.server.ts';
import { servedClient } from '../rebuild/served.server.ts';
import { existing } from './files.server.ts';
import type { SourcePage } from './source.ts';

const articleOf = z.record(z.string(), z.string().nullable());
const map = z.union([
  z.strictObject({
    articles: articleOf
      .default({})
      .describe('Addresses or paths of the old pages, and the article each became; null leaves it out.'),
    people: z
      .record(z.string(), z.enum(['host', 'expert']))
      .default({})
      .describe('Names or e-mail addresses of the column’s people, and their badge.'),
  }),
  articleOf.transform((articles) => ({ articles, people: {} as Record<string, 'host' | 'expert'> })),
]);
export type PageMap = z.infer<typeof map>;

export const NO_MAP: PageMap = { articles: {}, people: {} };

/** The ids of this site's articles. */
export async function articleIds(root: string): Promise<Set<string>> {
  const built = await readArticles(servedClient(root));
  const written = await listFolders(path.join(root, 'content/articles'));
  return new Set([...built.keys(), ...written.keys()]);
}

/**
 * Reads a map of the old pages, as JSON or YAML.
 * @throws with a sentence that names the file and what is wrong in it
 */
export function readMap(root: string, name: string, articles: ReadonlySet<string>): PageMap {
  const file = existing(root, name);
  let read: unknown;
  try {
    read = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is neither JSON nor YAML: ${String(error).split('\n')[0]}`, { cause: error });
  }
  const checked = map.safeParse(read);
  if (!checked.success) {
    throw new Error(`${file} must name an article, or null, for each address; "people" may name host or expert.`);
  }
  for (const [address, article] of Object.entries(checked.data.articles)) {
    if (article !== null && !articles.has(article)) {
      throw new Error(`${file} says "${article}" for ${address}, but there is no such article. ${known(articles)}`);
    }
  }
  return { articles: byPath(checked.data.articles), people: lowered(checked.data.people) };
}

export function known(articles: ReadonlySet<string>): string {
  return `The articles are ${[...articles].sort().join(', ') || 'none'}.`;
}

/** The article that a page became: by the map, else by the last part of its address; null where there is none. */
export function articleFor(
  page: SourcePage,
  { articles: mapped }: PageMap,
  articles: ReadonlySet<string>,
): string | null {
  for (const name of [page.address, pathOf(page.address)]) {
    const hit = Object.hasOwn(mapped, name) ? mapped[name] : undefined;
    if (hit !== undefined) return hit;
  }
  const slugs = [
    page.slug,
    pathOf(page.address)
      .split('/')
      .at(-1)
      ?.replace(/\.(html?|php)$/, ''),
  ];
  return slugs.find((slug) => slug && articles.has(slug)) ?? null;
}

/** `https://www.example.org/a/b/?x#y` as `/a/b`. A page told by its query (`/?p=12`) keeps it. */
function pathOf(address: string): string {
  const url = URL.parse(address, 'http://none');
  if (!url) return address;
  const pathname = url.pathname.replace(/\/+$/, '') || '/';
  const query = pathname === '/' || pathname.endsWith('.php') ? url.search : '';
  return decoded(pathname) + query;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Each address as it is written, and as its path. */
function byPath(articles: PageMap['articles']): PageMap['articles'] {
  const entries = Object.entries(articles);
  return Object.fromEntries([...entries.map(([address, article]) => [pathOf(address), article]), ...entries]);
}

function lowered<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]));
}
