import { startPostgres, type TestPostgres } from '../lib/postgres.testing.ts';

/** The engines that the same store code runs on. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

let server: Promise<TestPostgres> | undefined;

/** A PostgreSQL server for all files of this process, started when it is first asked for; it ends with the process. */
export function postgres(): Promise<TestPostgres> {
  return (server ??= startPostgres());
}

/** What `makeSite` needs to stand on this engine: nothing for SQLite, a new database of a real server for PostgreSQL. */
export async function onEngine(engine: Engine): Promise<{ databaseUrl?: string }> {
  return engine === 'sqlite' ? {} : { databaseUrl: await (await postgres()).newDatabase() };
}
