import type { Kysely } from 'kysely';
import { type Writer, writeAlone, writeTogether } from '../../lib/batch.server.ts';
import type { Clock } from '../../lib/clock.ts';
import { sqlitePath } from '../../lib/database.server.ts';
import { createSharedBus } from './bus-postgres.server.ts';
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
  /** Calls back when this process may have missed what others wrote. */
  onMissed(listener: () => void): void;
  close(): Promise<void>;
}

/** Opens the discussion's database and what goes with it. */
export async function openCore(
  url: string,
  root: string,
  now: Clock = Date.now,
): Promise<{ core: Core; done: Opened['done'] }> {
  const { db, done } = await openDiscussionDatabase(url, root);
  const signer = await openSigner(db, now);
  if (sqlitePath(url) !== null) {
    const close = () => db.destroy();
    const core = { db, write: writeTogether(db), bus: createBus(), signer, now, onMissed: () => undefined, close };
    return { core: { ...core, engine: 'sqlite' }, done };
  }
  const listeners: (() => void)[] = [];
  const bus = createSharedBus(db, url, () => listeners.forEach((listener) => listener()));
  const close = async () => {
    await bus.close();
    await db.destroy();
  };
  const onMissed = (listener: () => void) => void listeners.push(listener);
  return { core: { db, write: writeAlone(db), bus, signer, now, engine: 'postgres', onMissed, close }, done };
}
