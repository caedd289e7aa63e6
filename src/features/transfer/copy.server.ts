import { type Core, openCore } from '../discussion/core.server.ts';
import { requireDatabase } from './open-database.server.ts';
import {
  type AnyDb,
  anyDb,
  atOneInstant,
  clearSeeds,
  countRows,
  insertNew,
  rowsOf,
  type Table,
  TABLES,
  usedTables,
} from './tables.server.ts';
import { type Verb, Wrong } from './verb.server.ts';

export const copyVerb: Verb = {
  usage: '--to postgres://… | --to file:…',
  help: `Copies everything, accounts, keys and waiting mails among it, into an empty database of the other engine (or the
same), and compares the counts. Stop the server first; then start it with the new DATABASE_URL.`,
  options: { to: { type: 'string' } },
  takes: [0, 0],
  async run({ root, databaseUrl, now, say }, _names, { to }) {
    if (typeof to !== 'string') throw new Wrong('Say where to: npm run discussion -- copy --to postgres://…');
    if (to === databaseUrl) throw new Wrong('--to is the database of DATABASE_URL itself. Name another one.');
    requireDatabase(databaseUrl, root);
    const { core: source } = await openCore(databaseUrl, root, now);
    try {
      const { core: target } = await openTarget(to, root, now);
      try {
        for (const [table, rows] of await copyAll(source, target)) if (rows > 0) say(`  ${table}: ${rows}`);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    say('All of it is there, and the counts agree. Start the server with the new DATABASE_URL.');
    return 0;
  },
};

async function openTarget(to: string, root: string, now: Core['now']): ReturnType<typeof openCore> {
  try {
    return await openCore(to, root, now);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(said.replaceAll('DATABASE_URL', '--to'), { cause: error });
  }
}

/** Copies every table in one transaction; what does not add up leaves nothing. */
async function copyAll(source: Core, target: Core): Promise<[Table, number][]> {
  return atOneInstant(source, (from) =>
    anyDb(target.db)
      .transaction()
      .execute(async (into) => {
        const used = await usedTables(into);
        if (used.length > 0) {
          throw new Error(
            `The database to copy into is not empty: it has rows in ${used.join(', ')}. Nothing was changed.`,
          );
        }
        await clearSeeds(into);
        await into.deleteFrom('secret').execute();
        const copied: [Table, number][] = [];
        for (const table of Object.keys(TABLES) as Table[]) {
          copied.push([table, await copyTable(from, source.engine, into, table)]);
        }
        return copied;
      }),
  );
}

async function copyTable(from: AnyDb, engine: Core['engine'], into: AnyDb, table: Table): Promise<number> {
  for await (const rows of rowsOf(from, engine, table)) await insertNew(into, table, rows);
  const [given, had] = [await countRows(into, table), await countRows(from, table)];
  if (given === had) return given;
  throw new Error(`Of the table ${table} only ${given} of ${had} rows arrived. Nothing was changed.`);
}
