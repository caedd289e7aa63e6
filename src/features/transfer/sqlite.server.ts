import { existsSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { reason, sqlitePath } from '../../lib/database.server.ts';
import { migrations } from '../discussion/migrations.server.ts';

/** All pages in one step: it reads beside the writers of a running server, and none of them makes it begin again. */
const AT_ONCE = 2 ** 31 - 1;

/**
 * The path of the discussion's file.
 * @param what the verb that needs a file
 */
export function fileOf(url: string, root: string, what: 'backup' | 'restore'): string {
  const file = sqlitePath(url);
  if (file !== null) return path.resolve(root, file);
  const tools = what === 'backup' ? 'pg_dump' : 'pg_restore or psql';
  const other = what === 'backup' ? 'export FILE' : 'import FILE';
  throw new Error(
    `DATABASE_URL names a PostgreSQL server, which has its own tool: use ${tools}, or "npm run discussion -- ${other}".`,
  );
}

/** Copies a database, as it is at one instant, over what is at the target. */
export async function copyFile(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await backup(source, to, { rate: AT_ONCE });
  } finally {
    source.close();
  }
}

/** What is wrong with a file as a discussion, in a sentence; null when nothing is. */
export function fault(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    try {
      const [first] = database.prepare('pragma integrity_check(1)').all();
      const said = String(Object.values(first ?? {})[0]);
      if (said !== 'ok') return `${file} is damaged: ${said}.`;
      const tables = database.prepare(`select name from sqlite_master where name in ('comment', 'schema_version')`);
      if (tables.all().length < 2) return `${file} is a database, but not of a discussion.`;
      const version = Number(database.prepare('select max(version) as v from schema_version').get()?.['v']);
      if (version <= migrations.length) return null;
      return `${file} was written by a newer version of the site. Bring the site up to date first.`;
    } finally {
      database.close();
    }
  } catch (error) {
    return `${file} cannot be read as a database: ${reason(error)}.`;
  }
}

/** Makes a copy one file that needs none beside it, even where nothing can be written. */
export function settle(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

export function countComments(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    return Number(database.prepare('select count(*) as n from comment').get()?.['n']);
  } finally {
    database.close();
  }
}

/** Whether another process has the database open: leaving the write-ahead log needs it alone. */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = delete');
    return false;
  } catch (error) {
    if (/locked|busy/.test(reason(error))) return true;
    throw error;
  } finally {
    database.close();
  }
}
