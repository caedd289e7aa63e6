import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { CamelCasePlugin, Kysely, PostgresDialect, SqliteDialect, type SqliteDatabase } from 'kysely';

/** How long a write waits for another process that holds the file, in milliseconds. */
const BUSY_MS = 5000;

/** How long a query waits for a connection to PostgreSQL, in milliseconds. */
const CONNECT_MS = 5000;

/** The path behind `file:PATH`, or null where the address is not of a file. */
export function sqlitePath(url: string): string | null {
  return url.startsWith('file:') ? url.slice('file:'.length) : null;
}

/**
 * Opens the database that an address names: `file:PATH` for SQLite (made if missing), `postgres://…` for PostgreSQL.
 * @throws with a sentence that says what is wrong with the folder, the file or the server.
 */
export function openDatabase<Tables>(url: string, root: string): Kysely<Tables> {
  const file = sqlitePath(url);
  const dialect = file === null ? postgres(url) : new SqliteDialect({ database: openFile(path.resolve(root, file)) });
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
}

function openFile(file: string): SqliteDatabase {
  makeFolder(path.dirname(file));
  try {
    const database = new DatabaseSync(file, { timeout: BUSY_MS });
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
    database.exec('pragma user_version = 1;');
    return forKysely(database);
  } catch (error) {
    throw new Error(`The database ${file} cannot be used: ${reason(error)}. Check DATABASE_URL.`, { cause: error });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The data folder ${folder} cannot be made: ${reason(error)}. Check DATABASE_URL.`, {
      cause: error,
    });
  }
}

/** What a driver says is wrong; some only give a code. */
export function reason(error: unknown): string {
  const { message, code } = Object(error) as { message?: string; code?: string };
  return message || code || String(error);
}

/** The few methods that Kysely's SQLite driver asks for, over Node's own SQLite. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run(parameters) {
          // SQLite has taken a transaction back by itself where the disk failed, and would complain of that instead.
          if (sql === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 };
          return statement.run(...values(parameters));
        },
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

function postgres(url: string): PostgresDialect {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error('DATABASE_URL must begin with file: or postgres://.');
  }
  return new PostgresDialect({
    async pool() {
      const { default: pg } = await import('pg');
      const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_MS });
      // A connection that breaks is dropped by the pool, and the next query opens another. One that breaks between two
      // queries of a transaction tells only its own listeners, and without one it would end the process.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
      return pool;
    },
  });
}
