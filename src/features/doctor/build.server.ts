import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build as words, clock, node } from '#words/doctor.ts';
import { servedClient } from '../rebuild/served.server.ts';
import { type Finding, fine, wrong } from './finding.ts';

/** Without these the server or its pages do not work. */
const PAGES = ['index.html', '404.html', 'articles/index.json'];
const SERVER = ['dist/server/main.mjs', 'dist/server/redirects.json'];
const OLDEST = 24;

export function checkNode(version: string): Finding {
  return Number.parseInt(version, 10) >= OLDEST ? fine(node.fine(version)) : wrong(node.old(version));
}

/** @param root the folder that the server runs in @param site the origin of SITE_URL @param now in milliseconds */
export function checkBuild(root: string, site: string, now: number): Finding[] {
  const client = servedClient(root);
  const home = path.join(client, 'index.html');
  if (!existsSync(home)) return [wrong(words.none)];
  const files = [...PAGES.map((file) => path.join(client, file)), ...SERVER.map((file) => path.join(root, file))];
  const missing = files.find((file) => !existsSync(file));
  if (missing) return [wrong(words.torn(path.relative(root, missing)))];
  const [, canonical = site] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8')) ?? [];
  const built = new URL(canonical).origin;
  const made = statSync(home).mtime;
  return [
    built === site ? fine(words.fine(site)) : wrong(words.otherSite(built, site)),
    ...(made.getTime() > now + 60_000 ? [wrong(clock(made.toISOString()))] : []),
  ];
}
