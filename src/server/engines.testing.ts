import { afterAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../lib/postgres.testing.ts';

/** The engines that the same store code runs on. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

let server: Promise<TestPostgres> | undefined;

/** The file's own PostgreSQL server, started when it is first asked for and stopped after the last test. */
export function postgres(): Promise<TestPostgres> {
  return (server ??= startPostgres());
}

/** What `makeSite` needs to stand on this engine: nothing for SQLite, a new database of a real server for PostgreSQL. */
export async function onEngine(engine: Engine): Promise<{ databaseUrl?: string }> {
  return engine === 'sqlite' ? {} : { databaseUrl: await (await postgres()).newDatabase() };
}

/** Registered with the file, since a hook may not be added while a test runs. */
afterAll(async () => {
  await (await server?.catch(() => undefined))?.close();
});
