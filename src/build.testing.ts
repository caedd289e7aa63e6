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

/** A copy of the project, to be changed; returns its folder. */
export function copyProject(name: string): string {
  const root = join(copies, name);
  mkdirSync(root);
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
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [astro, 'build', '--root', root], options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stdout + stderr });
    });
  });
}
