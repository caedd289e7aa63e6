import type { Kysely } from 'kysely';
import { migrate } from '../../lib/database-migrate.server.ts';
import { openDatabase } from '../../lib/database.server.ts';
import { migrations, type DiscussionTables } from './schema.server.ts';
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
  const done = { migrations: await migrate(db, migrations), seeds: 0, rendered: 0 };
  done.seeds = await plantSeeds(db, seeds);
  done.rendered = await renderAnew(db);
  return { db, done };
}
