import { DEFAULT_DATABASE_URL } from '../discussion/build.server.ts';
import { openDiscussionDatabase } from '../discussion/open.server.ts';
import type { Db } from '../discussion/store.server.ts';

/** Reads something for a page in development, where no server hands it over. */
export async function readAtDev<T>(read: (db: Db) => Promise<T>): Promise<T> {
  const { db } = await openDiscussionDatabase(process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL, process.cwd());
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}
