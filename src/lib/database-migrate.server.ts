import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';

/** One step of the schema. Steps are only ever added at the end. */
export type Migration<Tables> = (transaction: Transaction<Tables>) => Promise<void>;

interface Versioned {
  schemaVersion: { version: number };
}

/**
 * Brings the schema up to date, each step in one transaction, and returns how many steps that took. Several processes
 * that start together take turns, so each step runs once.
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: readonly Migration<Tables>[]): Promise<number> {
  await inTurn(db, async (transaction) => {
    await transaction.schema
      .createTable('schemaVersion')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .execute();
  });
  let taken = 0;
  for (const [index, step] of migrations.entries()) {
    const version = index + 1;
    await inTurn(db, async (transaction) => {
      const claim = await (transaction as unknown as Kysely<Versioned>)
        .insertInto('schemaVersion')
        .values({ version })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      if (!claim) return;
      await step(transaction);
      taken += 1;
    });
  }
  return taken;
}

/** Any number; it names the lock that migrating processes take in PostgreSQL. */
const LOCK = 7_140_318;

/** A transaction that no other migrating process runs beside. SQLite has one writer at a time anyway. */
async function inTurn<Tables>(db: Kysely<Tables>, step: Migration<Tables>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  await db.transaction().execute(async (transaction) => {
    if (isPostgres) await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await step(transaction);
  });
}

/** Whether the database answers. */
export async function answers<Tables>(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
