import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');
const copies = mkdtempSync(join(tmpdir(), 'ask-content-'));

/** To be called after all tests of a file that makes copies. */
export function removeCopies(): void {
  rmSync(copies, { recursive: true, force: true });
}

/** A folder of its own. */
export function makeFolder(name: string): string {
  const root = join(copies, name);
  mkdirSync(root);
  return root;
}

/** A copy of the project, to be changed; returns its folder. */
export function copyProject(name: string): string {
  const root = makeFolder(name);
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(project, part), join(root, part), { recursive: true });
  }
  // All but what Astro keeps between builds: those that run at once would read each other's pages.
  const modules = join(project, 'node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(modules).filter((name) => name !== '.astro')) {
    symlinkSync(join(modules, name), join(root, 'node_modules', name));
  }
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
