import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject as copyInto } from './lib/project-copy.server.ts';

const project = join(import.meta.dirname, '..');
const copies = mkdtempSync(join(tmpdir(), 'ask-content-'));

/** To be called after all tests of a file that makes copies. */
export function removeCopies(): void {
  rmSync(copies, { recursive: true, force: true });
}

/** A folder of its own. */
export function makeFolder(name: string): string {
  const root = join(copies, name);
  mkdirSync(root, { recursive: true });
  return root;
}

/** A copy of the project, to be changed; returns its folder. */
export function copyProject(name: string): string {
  const root = makeFolder(name);
  copyInto(project, root);
  return root;
}

/** Builds a copy of the project; resolves to the exit code and all that was printed. */
export function buildCopy(root: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
  return run(root, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root], env);
}

/** Makes the search of a copy that was built. */
export function searchCopy(root: string): Promise<{ code: number; output: string }> {
  return run(root, [join(root, 'src/server/search.ts'), join(root, 'dist/client')]);
}

function run(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
  const options = { cwd, env: { ...process.env, NODE_ENV: 'production', ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stdout + stderr });
    });
  });
}
