import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from './site.ts';

/** The password of everybody whom the journeys make. */
export const PASSWORD = 'four brown ducks walking';

/** A host of the test's own, made by the command in the database of the running server. */
export function makeHost(project: string, what: string) {
  const email = `${what}-${project}@column.example`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/server/host.ts', '--email', email, '--name', 'Linds', '--force'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: {
        ...process.env,
        HOST_PASSWORD: PASSWORD,
        DATABASE_URL: `file:${join(String(process.env.E2E_DATA), 'discussion.db')}`,
      },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return email;
}
