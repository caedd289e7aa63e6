import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Made, Manifest } from '../doors/manifest.ts';
import { redirectsFile } from './hosts.ts';
import { TABLE_FILE } from './routes.server.ts';
import { toTable } from './table.ts';

/**
 * What the server and a static host need of old addresses.
 * @param root the project's folder
 * @param pages the paths of all pages and files that there are
 */
export function oldAddresses(root: string, manifest: Manifest, pages: ReadonlySet<string>): Made[] {
  const table = toTable(readLines(root), manifest, pages);
  return [
    { path: `../server/${TABLE_FILE}`, text: JSON.stringify(table) },
    { path: '/_redirects', text: redirectsFile(table) },
  ];
}

function readLines(root: string): Record<string, unknown> {
  try {
    return (parse(readFileSync(path.join(root, 'content/redirects.yaml'), 'utf8')) ?? {}) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`content/redirects.yaml is not valid YAML. ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
