import { type Kysely, sql } from 'kysely';
import type { Core } from '../discussion/core.server.ts';

/** Any table, by its name: what moves rows does not look into them. */
export type AnyTables = Record<string, Record<string, unknown>>;
export type AnyDb = Kysely<AnyTables>;

/**
 * Every table of the discussion, each after those that it refers to, and what its rows are ordered by. Comments come
 * from the top down, so that a parent is there before its replies.
 */
export const TABLES = {
  thread: ['articleId'],
  comment: ['depth', 'id'],
  vote: ['commentId', 'voter'],
  subscription: ['articleId', 'rootId', 'email'],
  audit: ['at', 'id'],
  silence: ['address', 'reason'],
  secret: ['name'],
  usedLink: ['id'],
  outbox: ['createdAt', 'id'],
  person: ['id'],
  session: ['id'],
  account: ['id'],
  verification: ['id'],
  passkey: ['id'],
  attempt: ['key'],
} as const;
export type Table = keyof typeof TABLES;

/** One database may take so many values in one statement. */
const VALUES = 30_000;
const ROWS = 500;

/** The rows of a table in their order, a few at a time; in a transaction, so that all tables are of one instant. */
export function rowsOf(step: AnyDb, engine: Core['engine'], table: Table): AsyncGenerator<Record<string, unknown>[]> {
  return engine === 'postgres' ? byCursor(step, table) : byStream(step, table);
}

async function* byStream(step: AnyDb, table: Table): AsyncGenerator<Record<string, unknown>[]> {
  let select = step.selectFrom(table).selectAll();
  for (const column of TABLES[table]) select = select.orderBy(column);
  let batch: Record<string, unknown>[] = [];
  for await (const row of select.stream()) {
    batch.push(row);
    if (batch.length < ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* byCursor(step: AnyDb, table: Table): AsyncGenerator<Record<string, unknown>[]> {
  const cursor = sql.id(`rows_of_${table}`);
  // By bytes, not by the letters of some language: so that both engines agree.
  const order = TABLES[table].map((column) =>
    column === 'depth' ? sql`${sql.ref(column)}` : sql`${sql.ref(column)} collate "C"`,
  );
  await sql`declare ${cursor} no scroll cursor for select * from ${sql.table(table)} order by ${sql.join(order)}`.execute(
    step,
  );
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(ROWS)} from ${cursor}`.execute(step);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close ${cursor}`.execute(step);
}

/** Inserts rows that are not there yet; returns how many were new. */
export async function insertNew(step: AnyDb, table: string, rows: readonly Record<string, unknown>[]): Promise<number> {
  const width = Object.keys(rows[0] ?? {}).length || 1;
  const together = Math.floor(VALUES / width);
  let added = 0;
  for (let from = 0; from < rows.length; from += together) {
    const { numInsertedOrUpdatedRows } = await step
      .insertInto(table)
      .values(rows.slice(from, from + together))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

export async function countRows(step: AnyDb, table: Table): Promise<number> {
  const { count } = await step
    .selectFrom(table)
    .select((make) => make.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of these tables, those that hold something else than what a new site begins with. */
export async function usedTables(step: AnyDb, tables = Object.keys(TABLES) as Table[]): Promise<Table[]> {
  const used: Table[] = [];
  for (const table of tables) {
    if (table === 'secret') continue;
    const rows = step.selectFrom(table).selectAll().limit(1);
    const own = table === 'comment' ? rows.where('seeded', '=', 0) : rows;
    if (await own.executeTakeFirst()) used.push(table);
  }
  return used;
}

/** Empties a new site of the conversations that it began with. */
export async function clearSeeds(step: AnyDb): Promise<void> {
  const { depth } =
    (await step.selectFrom('comment').select('depth').orderBy('depth', 'desc').limit(1).executeTakeFirst()) ?? {};
  for (let level = Number(depth ?? 0); level > 0; level -= 1) {
    await step.deleteFrom('comment').where('depth', '=', level).execute();
  }
}

export function anyDb(db: unknown): AnyDb {
  return db as AnyDb;
}

/** Reads all tables as they are at one instant. */
export function atOneInstant<T>({ db, engine }: Core, read: (step: AnyDb) => Promise<T>): Promise<T> {
  const transaction = anyDb(db).transaction();
  const whole = engine === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
  return whole.execute(read);
}
