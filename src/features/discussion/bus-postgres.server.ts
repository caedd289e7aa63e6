import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { listenOn } from '../../lib/listen.server.ts';
import { type Bus, createBus, type Happening } from './bus.server.ts';
import type { Db } from './store.server.ts';

const CHANNEL = 'discussion';

/**
 * A bus that spans every process on one PostgreSQL. Listeners here are told at once, those elsewhere by `NOTIFY`.
 * @param onMissed called after the connection was lost for a while: anything may have changed
 */
export function createSharedBus(db: Db, url: string, onMissed: () => void): Bus & { close(): Promise<void> } {
  const me = randomUUID();
  const local = createBus();
  const close = listenOn(url, CHANNEL, (text) => {
    const said = text === null ? null : read(text);
    if (said === null) return onMissed();
    if (said.from !== me) local.tell({ ...said.happening, elsewhere: true });
  });
  return {
    listen: local.listen,
    tell(happening) {
      local.tell(happening);
      // What stood in a letter before may be too long for the channel, and nobody elsewhere asks for it.
      const text = JSON.stringify({ from: me, happening: { ...happening, was: undefined } });
      // A reader elsewhere sees it a moment later by himself, so a lost message is no harm.
      sql`select pg_notify(${CHANNEL}, ${text})`.execute(db).catch(() => undefined);
    },
    close,
  };
}

function read(text: string): { from: string; happening: Happening } | null {
  try {
    return JSON.parse(text) as { from: string; happening: Happening };
  } catch {
    return null;
  }
}
