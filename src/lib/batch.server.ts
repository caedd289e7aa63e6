import type { Kysely, Transaction } from 'kysely';

type Write<Tables, T> = (transaction: Transaction<Tables>) => Promise<T>;

interface Waiting<Tables> {
  write: Write<Tables, unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** At most so many writes share one transaction. */
const TOGETHER = 100;

/** Runs a write in a transaction and answers once it is on the disk. */
export type Writer<Tables> = <T>(write: Write<Tables, T>) => Promise<T>;

/** Each write in a transaction of its own: for PostgreSQL, which commits many at once by itself. */
export function writeAlone<Tables>(db: Kysely<Tables>): Writer<Tables> {
  return (write) => db.transaction().execute(write);
}

/**
 * Writes that come while another is being written go into the next transaction together, so that they share the disk's
 * time: for SQLite, which has one writer and waits for the disk at each commit. A write that fails is taken out and the
 * others of its transaction run again, each alone.
 */
export function writeTogether<Tables>(db: Kysely<Tables>): Writer<Tables> {
  const queue: Waiting<Tables>[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    while (queue.length > 0) await commit(db, queue.splice(0, TOGETHER));
    busy = false;
  }

  return function enqueue<T>(write: Write<Tables, T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    queue.push({ write, resolve: resolve as (value: unknown) => void, reject });
    if (!busy) {
      busy = true;
      // What comes in the same turn of the loop is written together.
      setImmediate(() => void drain());
    }
    return promise;
  };
}

async function commit<Tables>(db: Kysely<Tables>, batch: readonly Waiting<Tables>[]): Promise<void> {
  try {
    const results = await db.transaction().execute(async (transaction) => {
      const done: unknown[] = [];
      for (const { write } of batch) done.push(await write(transaction));
      return done;
    });
    for (const [index, { resolve }] of batch.entries()) resolve(results[index]);
  } catch (error) {
    const [only, ...others] = batch;
    if (only && others.length === 0) return only.reject(error);
    for (const waiting of batch) await commit(db, [waiting]);
  }
}
