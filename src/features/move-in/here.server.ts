import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { isPart } from './ledger.server.ts';

/** What is here before an import, as far as it matters to one. */
export interface Here {
  articles: Set<string>;
  /** Articles by their number in WordPress. */
  byNumber: Map<string, string>;
  /** Old paths that lead somewhere already, as {@link oldPath} gives them, and the article; '' is none. */
  paths: Map<string, string>;
  /** The first parts of the site's own addresses. */
  ownParts: Set<string>;
}

export function readHere(root: string, content: string): Here {
  const here: Here = { articles: new Set(), byNumber: new Map(), paths: new Map(), ownParts: new Set() };
  for (const slug of foldersIn(path.join(content, 'articles'))) {
    here.articles.add(slug);
    const { id, path: old } = Object(frontMatter(path.join(content, 'articles', slug, 'index.mdx'))['wordpress']);
    if (id !== undefined) here.byNumber.set(String(id), slug);
    if (typeof old === 'string') here.paths.set(oldPath(old), slug);
  }
  for (const old of Object.keys(readYaml(path.join(content, 'redirects.yaml')))) {
    if (old.startsWith('/')) here.paths.set(oldPath(old), '');
  }
  for (const folder of ['src/pages', 'public']) {
    for (const name of namesIn(path.join(root, folder))) here.ownParts.add(name.replace(/\..*$/, ''));
  }
  return here;
}

/** A path without its last slash, its percent signs read. */
export function oldPath(path: string): string {
  const bare = path.replace(/\/+$/, '') || '/';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** What a YAML file holds; nothing where it is not there or is not read. */
export function readYaml(file: string): Record<string, unknown> {
  return existsSync(file) ? parsed(readFileSync(file, 'utf8')) : {};
}

function frontMatter(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  return parsed(/^---\n([^]*?)\n---$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '');
}

/** A file that is broken already is the build's to tell. */
function parsed(text: string): Record<string, unknown> {
  try {
    return Object(parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Folders that hold something: an import that was broken off leaves one with nothing, or with a part of a file. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(path.join(folder, name)).some((file) => !isPart(file)));
}
