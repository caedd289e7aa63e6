import type { Kysely } from 'kysely';
import { type Writer, writeAlone, writeTogether } from '../../lib/batch.server.ts';
import type { Clock } from '../../lib/clock.ts';
import { sqlitePath } from '../../lib/database.server.ts';
import { type Bus, createBus } from './bus.server.ts';
import { type Opened, openDiscussionDatabase } from './open.server.ts';
import type { DiscussionTables } from './schema.server.ts';
import { openSigner, type Signer } from './secrets.server.ts';

/** What every part of the discussion stands on. */
export interface Core {
  db: Kysely<DiscussionTables>;
  /** Runs a write in a transaction; many at once share the disk's time. */
  write: Writer<DiscussionTables>;
  bus: Bus;
  signer: Signer;
  now: Clock;
  engine: 'sqlite' | 'postgres';
}

/** Opens the discussion's database and what goes with it. */
export async function openCore(
  url: string,
  root: string,
  now: Clock = Date.now,
): Promise<{ core: Core; done: Opened['done'] }> {
  const { db, done } = await openDiscussionDatabase(url, root);
  const engine = sqlitePath(url) === null ? 'postgres' : 'sqlite';
  const write = engine === 'sqlite' ? writeTogether(db) : writeAlone(db);
  return { core: { db, write, bus: createBus(), signer: await openSigner(db, now), now, engine }, done };
}
