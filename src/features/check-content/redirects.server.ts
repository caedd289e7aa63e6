import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { said } from '#words/check-content.ts';
import type { Manifest } from '../doors/manifest.ts';
import { readLines } from '../redirects/lines.server.ts';
import { toTable } from '../redirects/table.ts';
import type { Finding } from './finding.ts';
import { found, type Piece, type Site } from './site.ts';

const FILE = 'content/redirects.yaml';

/** Old addresses that lead somewhere. */
export function oldPaths(root: string, pieces: readonly Piece[]): string[] {
  const own = pieces.map(({ fields }) => (Object(wordpressOf(fields?.value)) as { path?: unknown }).path);
  return [...linesOf(root), ...own].filter((old) => typeof old === 'string');
}

/** Faults of its own are told by {@link checkRedirects}. */
function linesOf(root: string): string[] {
  try {
    return Object.keys(readLines(root).lines);
  } catch {
    return [];
  }
}

/** What the build says against the old addresses. */
export function checkRedirects(root: string, pieces: readonly Piece[], { pages }: Site): Finding[] {
  if (!existsSync(path.join(root, FILE))) return [];
  const shown = [...pages].filter(([, { isHidden }]) => !isHidden).map(([address]) => address);
  const old = new Set(oldPaths(root, pieces));
  const articles = pieces.filter(({ collection, isHidden }) => collection === 'articles' && !isHidden);
  const manifest = {
    pieces: articles.map(({ id, path: at, fields }) => ({
      kind: 'article',
      id,
      path: at,
      wordpress: wordpressOf(fields?.value),
    })),
  } as unknown as Manifest;
  try {
    const { lines, categories } = readLines(root);
    toTable(lines, manifest, new Set(shown.filter((address) => !old.has(address))), categories);
    return [];
  } catch (error) {
    return (error as Error).message.split(/\n(?=content\/)/).map((fault) => {
      const [, file = FILE, message = fault] = /^(content\/\S+?):? ([^]*)$/.exec(fault) ?? [];
      return found(file, { line: file === FILE ? lineOf(root, message) : 1 }, 'redirect', said.redirect(message));
    });
  }
}

/** Where the path stands that a sentence begins with. */
function lineOf(root: string, message: string): number {
  const [, old] = /^"([^"]+)"/.exec(message) ?? [];
  const rows = readFileSync(path.join(root, FILE), 'utf8').split('\n');
  return (
    1 +
    Math.max(
      0,
      rows.findIndex((row) => old && row.replace(/^\s*["']?/, '').startsWith(old)),
    )
  );
}

function wordpressOf(fields: unknown): unknown {
  return (Object(fields) as Record<string, unknown>)['wordpress'];
}
