import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { oldBlog } from './blog.ts';

const PEAK = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";

/** Memory as `npm run import` is given it. */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=192'];

/** Takes a made-up blog in, in a folder of its own; gives seconds, megabytes at the peak, and what was said. */
export async function importOldBlog(posts: number, letters: number) {
  const root = mkdtempSync(path.join(tmpdir(), 'old-blog-'));
  try {
    cpSync(path.resolve('content'), path.join(root, 'content'), { recursive: true });
    const begun = performance.now();
    const main = path.resolve('src/server/import.ts');
    const child = spawn(process.execPath, [...FLAGS, '--import', PEAK, main, 'wordpress', '-'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '' },
    });
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const closed = new Promise((resolve) => child.on('close', resolve));
    await pipeline(Readable.from(oldBlog(posts, letters)), child.stdin);
    await closed;
    const [out, errors] = await said;
    const peak = Number(/peak (\d+)/.exec(errors)?.[1]) / 1024;
    return { seconds: (performance.now() - begun) / 1000, megabytes: peak, said: out + errors };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { seconds, megabytes } = await importOldBlog(1000, 10_000);
  console.log(`1,000 posts with 10,000 letters: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at the peak`);
}
