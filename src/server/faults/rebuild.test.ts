/** Killed without warning while the site is built anew: what was served, and what the next build left. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, lstatSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { servedClient } from '../../features/rebuild/served.server.ts';
import { makeRoot } from '../testing.ts';
import { ALL, moments, until } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

const PAGES = ['index.html', '404.html', 'articles/index.json', 'a/index.html', 'b/index.html', '_astro/x.js'];

/** A build of a few pages that each say the same word, slow enough to be struck in. */
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
const word = path.basename(process.env.OUT_DIR);
for (const page of ${JSON.stringify(PAGES.map((page) => `client/${page}`).concat('server/redirects.json'))}) {
  const file = path.join(process.env.OUT_DIR, page);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, word);
  await sleep(20);
}
`;

/** What is wrong with the site that is served, or null: a page is missing, or of another build than the first. */
function faultOf(root: string): string | null {
  const client = realpathSync(servedClient(root));
  if (client === path.join(realpathSync(root), 'dist/client')) return null;
  const word = path.basename(path.dirname(client));
  const wrong = PAGES.find((page) => readFileSync(path.join(client, page), 'utf8') !== word);
  return wrong === undefined ? null : `${wrong} of ${word}`;
}

/** Starts a rebuild as a group of processes of its own; `build` of the folder's package.json is what it runs. */
function rebuild(root: string) {
  const child = spawn(process.execPath, [path.resolve('src/server/rebuild.ts')], { cwd: root, detached: true });
  const end = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  onTestFinished(end);
  return { end, exit: new Promise<number | null>((resolve) => child.on('close', resolve)) };
}

test('killed at any moment of a rebuild, the served site is whole, and the next cleans up', async () => {
  const root = makeRoot();
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ scripts: { build: 'node build.mjs' } }));
  writeFileSync(path.join(root, 'build.mjs'), BUILD);
  let faults: (string | null)[] = [];
  const watch = setInterval(() => faults.push(faultOf(root)), 5);
  onTestFinished(() => clearInterval(watch));

  const { seed, next } = moments();
  const rounds = ALL ? 40 : 3;
  let swapped = 0;
  for (let round = 0; round < rounds; round += 1) {
    const had = new Set(builds(root));
    const written = () => {
      const made = builds(root).find((name) => !had.has(name) && !name.startsWith('current'));
      return made === undefined ? -1 : globSync('client/**/*.*', { cwd: path.join(root, 'builds', made) }).length;
    };
    const before = realpathSync(servedClient(root));
    const { end, exit } = rebuild(root);
    let ended = false;
    void exit.then(() => (ended = true));
    // Where more is wanted than a build has, it is let come to its end.
    const wanted = Math.floor(next() * (PAGES.length + 3));
    await until(() => ended || written() >= wanted);
    await sleep(next() * 30);
    end();
    await exit;
    if (realpathSync(servedClient(root)) !== before) swapped += 1;
    expect(faultOf(root)).toBe(null);
  }
  faults = [...new Set(faults)];
  expect(faults).toEqual([null]);

  const left = builds(root).length;
  expect(await rebuild(root).exit).toBe(0);
  expect(faultOf(root)).toBe(null);
  const kept = builds(root).filter((name) => name !== 'current');
  console.log(
    `Killed while rebuilding: ${rounds} times, ${swapped} builds were put in place, and the served site was whole ` +
      `each time; ${left} things lay in builds/, ${kept.length} after the next build; seed ${seed}.`,
  );
  expect(kept.length).toBeLessThanOrEqual(3);
  for (const name of kept) {
    expect(PAGES.filter((page) => !existsSync(path.join(root, 'builds', name, 'client', page)))).toEqual([]);
  }
  expect(lstatSync(path.join(root, 'builds/current')).isSymbolicLink()).toBe(true);
});

function builds(root: string): string[] {
  const folder = path.join(root, 'builds');
  return existsSync(folder) ? readdirSync(folder) : [];
}
