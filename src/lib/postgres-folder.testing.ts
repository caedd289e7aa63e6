import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const NAME = 'TEST_POSTGRES_FOLDER';

/** Where the servers of one run of the tests keep their data. */
export function foldersOfRun(): string {
  return process.env[NAME] ?? tmpdir();
}

/** For Vitest: a process that runs tests is ended without a word, so what its servers leave goes with the whole run. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-pg-'));
  // PostgreSQL runs as a user of its own where the tests run as root.
  chmodSync(folder, 0o755);
  process.env[NAME] = folder;
  return async () => {
    const running = () => globSync('*/db/postmaster.pid', { cwd: folder }).length > 0;
    for (let tries = 0; running() && tries < 50; tries += 1) await wait(100);
    rmSync(folder, { recursive: true, force: true });
  };
}
