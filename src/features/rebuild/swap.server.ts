import { cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { HASHED_FOLDERS } from '../../lib/cache.ts';

/** How many builds are kept, the one that is served among them. */
const KEPT = 3;

/** How long a page may stay open in a tab and still find its scripts, in milliseconds: a month. */
const OPEN_MS = 30 * 24 * 60 * 60 * 1000;

/** What a whole build has at least. */
const NEEDED = ['client/index.html', 'client/404.html', 'client/articles/index.json', 'server/redirects.json'];

/** The name of a build, by when it began: names sort as the builds were made. */
export function stampOf(date: Date): string {
  return date.toISOString().replaceAll(/[:.]/g, '-');
}

/**
 * Puts the pages of a build into the place of those that are served: `dist/client` becomes a link to them, in one step.
 * A page that a reader has open finds its scripts there still. The server's own code stays that of `npm run build`.
 * @param root the project's folder
 * @param next the new build's folder, in `builds`
 * @throws with a sentence where the build is not whole; the site is then as it was
 */
export function swapIn(root: string, next: string): void {
  const missing = NEEDED.find((file) => !existsSync(path.join(next, file)));
  if (missing) throw new Error(`The new build has no ${missing}, so the site stays as it was.`);
  const served = path.join(root, 'dist/client');
  keepOldFiles(served, path.join(next, 'client'));
  const link = `${served}-next`;
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(served), path.join(next, 'client')), link, 'dir');
  // A link cannot be renamed onto a folder. So the first time, after a plain build, there is a moment without.
  if (existsSync(served) && !lstatSync(served).isSymbolicLink()) renameSync(served, path.join(next, 'before'));
  renameSync(link, served);
}

/** Removes all builds but the newest. */
export function prune(root: string): void {
  const builds = readdirSync(path.join(root, 'builds')).sort();
  for (const old of builds.slice(0, -KEPT)) rmSync(path.join(root, 'builds', old), { recursive: true });
}

function keepOldFiles(from: string, to: string): void {
  for (const folder of HASHED_FOLDERS) {
    const old = path.join(from, folder);
    if (!existsSync(old)) continue;
    const isYoung = (file: string) => Date.now() - lstatSync(file).mtimeMs < OPEN_MS || lstatSync(file).isDirectory();
    cpSync(old, path.join(to, folder), { recursive: true, force: false, preserveTimestamps: true, filter: isYoung });
  }
}
