import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from './site.ts';

/** The password of everybody whom the journeys make. */
export const PASSWORD = 'four brown ducks walking';

/** A host of the test's own, made by the command in the database of the running server, or of another one. */
export function makeHost(project: string, what: string, name = 'Linds', databaseUrl?: string) {
  const email = `${what}-${project}@column.example`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/server/host.ts', '--email', email, '--name', name, '--force'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: {
        ...process.env,
        HOST_PASSWORD: PASSWORD,
        DATABASE_URL: databaseUrl ?? `file:${join(String(process.env.E2E_DATA), 'discussion.db')}`,
      },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return email;
}
