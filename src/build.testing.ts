import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
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
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
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
