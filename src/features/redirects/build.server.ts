import type { Made, Manifest } from '../doors/manifest.ts';
import { redirectsFile } from './hosts.ts';
import { readLines } from './lines.server.ts';
import { TABLE_FILE, toTable } from './table.ts';

/**
 * What the server and a static host need of old addresses.
 * @param root the project's folder
 * @param pages the paths of all pages and files that there are
 * @param talk the origin of the discussion where it is another one than that of the pages, else ''
 */
export function oldAddresses(root: string, manifest: Manifest, pages: ReadonlySet<string>, talk: string): Made[] {
  const { lines, wordpress, categories } = readLines(root);
  const table = { ...toTable(lines, manifest, pages, categories), wordpress };
  return [
    { path: `../server/${TABLE_FILE}`, text: JSON.stringify(table) },
    { path: '/_redirects', text: redirectsFile(table, talk) },
  ];
}
