/**
 * `npm run rebuild`: builds the pages beside those that are served, with the letters of now, and puts them in their place
 * in one step. A build that fails leaves the site as it was. A server that runs serves the new one within seconds.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prune, stampOf, swapIn } from '../features/rebuild/swap.server.ts';

const root = process.cwd();
const next = path.join('builds', stampOf(new Date()));

function rebuild(): void {
  const env = { ...process.env, OUT_DIR: next };
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('The build failed, so the site stays as it was.');
  swapIn(root, path.resolve(next));
}

try {
  rebuild();
  prune(root);
  console.log(`The site is now that of ${next}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
