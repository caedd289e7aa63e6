import { sql, type Kysely, type Transaction } from 'kysely';

/** One step of the schema. Steps are only ever added at the end. */
export type Migration<Tables> = (transaction: Transaction<Tables>) => Promise<void>;

interface Versioned {
  schemaVersion: { version: number };
}

/** Brings the schema up to date, each step in one transaction, and returns how many steps that took. */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: readonly Migration<Tables>[]): Promise<number> {
  const versions = db as unknown as Kysely<Versioned>;
  await versions.schema
    .createTable('schemaVersion')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .execute();
  let taken = 0;
  for (const [index, step] of migrations.entries()) {
    const version = index + 1;
    await db.transaction().execute(async (transaction) => {
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

/** Whether the database answers. */
export async function answers<Tables>(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
