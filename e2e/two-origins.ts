import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startSecond } from './second.ts';
import { startStaticHost } from './static-host.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILDS = 'node_modules/.cache/two-origins';
const PORT = Number(process.env.E2E_PORT ?? 4390);

/** Two sites to a browser, which looks at names and not at where they lead; the build has the addresses in it. */
export const PAGES_AT = `http://localhost:${PORT + 2000}`;
export const TALK_AT = `http://127.0.0.1:${PORT + 1000}`;

export interface TwoOrigins {
  /** The folder of the plain host's files. */
  client: string;
  stop: () => Promise<void>;
}

/** The built pages on a host of plain files, and the server of the same build at another origin. */
export async function startTwoOrigins(): Promise<TwoOrigins> {
  const build = buildOnce();
  const talk = await startSecond(
    { PORT: new URL(TALK_AT).port, SITE_URL: TALK_AT, CORS_ORIGINS: PAGES_AT, MODERATION: 'none' },
    build,
  );
  const client = join(build, 'dist/client');
  const host = await startStaticHost(client, Number(new URL(PAGES_AT).port));
  return {
    client,
    stop: async () => {
      host.close();
      await talk.stop();
    },
  };
}

/** A build takes a while: one of the same files is used again. */
function buildOnce(): string {
  const folder = join(ROOT, BUILDS, hashOfSources());
  if (existsSync(join(folder, 'done'))) return folder;
  rmSync(join(ROOT, BUILDS), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The server sows the first conversations from there.
  symlinkSync(join(ROOT, 'content'), join(folder, 'content'));
  const env = {
    ...process.env,
    PUBLIC_DISCUSSION_URL: TALK_AT,
    SITE_URL: PAGES_AT,
    OUT_DIR: relative(ROOT, join(folder, 'dist')),
  };
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(join(folder, 'done'), '');
  return folder;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${PAGES_AT} ${TALK_AT}`);
  const folders = ['src', 'content', 'public'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), join(ROOT, 'astro.config.mjs'), join(ROOT, 'package-lock.json')]) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
