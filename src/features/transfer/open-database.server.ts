import { existsSync } from 'node:fs';
import path from 'node:path';
import { sqlitePath } from '../../lib/database.server.ts';

/** Whether there is a database at this address; of a server, only asking it can tell. */
export function hasDatabase(url: string, root: string): boolean {
  const file = sqlitePath(url);
  return file === null || existsSync(path.resolve(root, file));
}

/** Opening would make an empty one. */
export function requireDatabase(url: string, root: string): void {
  if (!hasDatabase(url, root))
    throw new Error(`There is no database ${path.resolve(root, sqlitePath(url) ?? '')}. Check DATABASE_URL.`);
}
