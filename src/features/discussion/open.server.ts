import type { Kysely } from 'kysely';
import { migrate } from '../../lib/database-migrate.server.ts';
import { openDatabase, reason } from '../../lib/database.server.ts';
import { migrations } from './migrations.server.ts';
import type { DiscussionTables } from './schema.server.ts';
import { plantSeeds, readSeeds } from './seed.server.ts';
import { renderAnew } from './store.server.ts';

export interface Opened {
  db: Kysely<DiscussionTables>;
  /** What opening did, for whoever started the server. */
  done: { migrations: number; seeds: number; rendered: number };
}

/**
 * Opens the discussion's database, brings its schema up to date and plants the first conversations.
 * @throws with one sentence, where the folder, the file, the server or a seed is not usable.
 */
export async function openDiscussionDatabase(url: string, root: string): Promise<Opened> {
  const seeds = await readSeeds(root);
  const db = openDatabase<DiscussionTables>(url, root);
  try {
    const done = { migrations: await migrate(db, migrations), seeds: await plantSeeds(db, seeds), rendered: 0 };
    return { db, done: { ...done, rendered: await renderAnew(db) } };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw new Error(`The database does not work: ${reason(error)}. Check DATABASE_URL.`, { cause: error });
  }
}
