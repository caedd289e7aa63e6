import type { Kysely } from 'kysely';
import { migrate } from '../../lib/database-migrate.server.ts';
import { openDatabase, reason } from '../../lib/database.server.ts';
import { migrations } from './migrations.server.ts';
import type { DiscussionTables } from './schema.server.ts';
import { missingSeeds, plantSeeds } from './plant.server.ts';
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
  const db = openDatabase<DiscussionTables>(url, root);
  try {
    const applied = await migrate(db, migrations).catch(tellOfDatabase);
    const seeds = await missingSeeds(db, root);
    const planted = await plantSeeds(db, seeds).catch(tellOfDatabase);
    const rendered = await renderAnew(db).catch(tellOfDatabase);
    return { db, done: { migrations: applied, seeds: planted, rendered } };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}

function tellOfDatabase(error: unknown): never {
  throw new Error(`The database does not work: ${reason(error)}. Check DATABASE_URL.`, { cause: error });
}
