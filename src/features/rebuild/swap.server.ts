import {
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { HASHED_FOLDERS } from '../../lib/cache.ts';
import { CURRENT, servedClient } from './served.server.ts';

/** How many builds are kept, the one that is served among them. */
const KEPT = 3;

/** How long a page may stay open in a tab and still find its scripts, in milliseconds: a month. */
const OPEN_MS = 30 * 24 * 60 * 60 * 1000;

/** What a whole build has at least. */
const NEEDED = ['client/index.html', 'client/404.html', 'client/articles/index.json', 'server/redirects.json'];

/** An empty file in every build that was put in place; one without it was broken off. */
const WHOLE = '.whole';

/** The name of a build, by when it began: names sort as the builds were made. */
export function stampOf(date: Date): string {
  return date.toISOString().replaceAll(/[:.]/g, '-');
}

/**
 * Puts the pages of a build into the place of those that are served: `builds/current` becomes a link to them, in one
 * step, also where there was none. A page that a reader has open finds its scripts there still. What `npm run build`
 * left stays as it is, and with it the server's own code.
 * @param root the project's folder
 * @param next the new build's folder, in `builds`
 * @throws with a sentence where the build is not whole; the site is then as it was
 */
export function swapIn(root: string, next: string): void {
  const missing = NEEDED.find((file) => !existsSync(path.join(next, file)));
  if (missing) throw new Error(`The new build has no ${missing}, so the site stays as it was.`);
  keepOldFiles(servedClient(root), path.join(next, 'client'));
  const current = path.join(root, CURRENT);
  const link = `${current}-next`;
  writeFileSync(path.join(next, WHOLE), '');
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(current), path.join(next, 'client')), link, 'dir');
  renameSync(link, current);
}

/** Lets what `npm run build` has made anew be served in the place of an older rebuild, in one step. */
export function swapOut(root: string): void {
  rmSync(path.join(root, CURRENT), { force: true });
}

/** Removes what builds that were broken off have left before the one that is served, and all others but the newest. */
export function prune(root: string): void {
  const folder = path.join(root, 'builds');
  const served = path.basename(path.dirname(realpathSync(path.join(root, CURRENT))));
  const builds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = builds.map(({ name }) => name).sort();
  const isWhole = (name: string) => existsSync(path.join(folder, name, WHOLE));
  const broken = names.filter((name) => name < served && !isWhole(name));
  const old = [...names.filter(isWhole).slice(0, -KEPT), ...broken];
  for (const name of old) rmSync(path.join(folder, name), { recursive: true });
}

function keepOldFiles(from: string, to: string): void {
  for (const folder of HASHED_FOLDERS) {
    const old = path.join(from, folder);
    if (!existsSync(old)) continue;
    const isYoung = (file: string) => Date.now() - lstatSync(file).mtimeMs < OPEN_MS || lstatSync(file).isDirectory();
    cpSync(old, path.join(to, folder), { recursive: true, force: false, preserveTimestamps: true, filter: isYoung });
  }
}
