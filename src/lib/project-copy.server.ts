import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads. */
const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** Copies a project into an empty folder that can be built by itself; packages are linked. */
export function copyProject(from: string, to: string): void {
  for (const part of PARTS) cpSync(join(from, part), join(to, part), { recursive: true });
  // All but what Astro keeps between builds: those that run at once would read each other's pages.
  const modules = join(from, 'node_modules');
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(modules).filter((name) => name !== '.astro')) {
    symlinkSync(join(modules, name), join(to, 'node_modules', name));
  }
}
