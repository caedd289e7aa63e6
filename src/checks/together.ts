/**
 * Runs checks of package.json beside each other, as many as there are cores: `node src/checks/together.ts types lint`.
 * What each says is printed whole as it ends; all are run, and one that fails makes this fail.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** Resolves to whether the check passed. */
async function run(check: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(`npm run --silent check:${check}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`check:${check} ${code === 0 ? 'passed' : 'failed'} after ${seconds} s\n${(await said).join('')}`);
  return code === 0;
}

const checks = process.argv.slice(2);
const waiting = checks.values();
const passed: boolean[] = [];

async function runOneAfterAnother(): Promise<void> {
  for (const check of waiting) passed.push(await run(check));
}

await Promise.all(Array.from({ length: availableParallelism() }, runOneAfterAnother));
if (passed.length !== checks.length || passed.includes(false)) process.exit(1);
