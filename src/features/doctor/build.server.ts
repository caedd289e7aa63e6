import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build as words, clock, node } from '#words/doctor.ts';
import { type Finding, fine, wrong } from './finding.ts';

/** Files without which the server or its pages do not work. */
const FILES = ['client/index.html', 'client/404.html', 'client/articles/index.json', 'server/main.mjs'];
const OLDEST = 24;

export function checkNode(version: string): Finding {
  return Number.parseInt(version, 10) >= OLDEST ? fine(node.fine(version)) : wrong(node.old(version));
}

/** @param dist the folder of what was built @param site the origin of SITE_URL */
export function checkBuild(dist: string, site: string, now: number): Finding[] {
  const home = path.join(dist, 'client/index.html');
  if (!existsSync(home)) return [wrong(words.none)];
  const missing = [...FILES, 'server/redirects.json'].find((file) => !existsSync(path.join(dist, file)));
  if (missing) return [wrong(words.torn(missing))];
  const [, canonical = site] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8')) ?? [];
  const built = new URL(canonical).origin;
  const made = statSync(home).mtime;
  return [
    built === site ? fine(words.fine(site)) : wrong(words.otherSite(built, site)),
    ...(made.getTime() > now + 60_000 ? [wrong(clock(made.toISOString()))] : []),
  ];
}
