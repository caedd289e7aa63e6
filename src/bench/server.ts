import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

/** Clock ticks a second of `/proc`, on every Linux that Node runs on. */
const TICKS = 100;

/** A running copy of the site's server, as a host would run it. */
export interface Running {
  address: string;
  child: ChildProcess;
  /** Processor time used so far, in milliseconds; NaN where the system does not tell. */
  cpu(): number;
  /** Resident memory, in MiB, and what of it is this process's alone; NaN where the system does not tell. */
  memory(): { resident: number; own: number };
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** What `npm run serve` runs, less the name of the program; its files by whole paths. */
function serveArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { serve: string };
  };
  const given = scripts.serve.split(' ').slice(1);
  return given.map((argument) => (argument.startsWith('-') ? argument : path.join(ROOT, argument)));
}

/**
 * Starts the built server on a free port with a database of its own and no limit on posts; `root` is a folder with another
 * `dist` and `content`.
 */
export async function startServer(databaseUrl: string, root = ROOT): Promise<Running> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', POSTS_PER_MINUTE: '1000000', MODERATION: 'none' };
  const child = spawn(process.execPath, serveArguments(), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const { pid } = child;
  return {
    address,
    child,
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    stop(signal = 'SIGTERM') {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill(signal);
      return ended;
    },
  };
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    function listen(chunk: Buffer): void {
      said += String(chunk);
      const found = /Ask The Expert is at (http:\/\/[^/]+)\//.exec(said)?.[1];
      if (!found) return;
      // From here on only the log comes: reading it would take time from what is measured.
      stdout?.off('data', listen).resume();
      resolve(found);
    }
    stdout?.on('data', listen);
    stdout?.on('end', () => reject(new Error(`The server did not start: ${said}`)));
  });
}

/** Processor time that a process has used so far, in milliseconds; NaN where the system does not tell. */
export function cpuOf(pid: number | undefined): number {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS : NaN;
}

function memoryOf(pid: number | undefined): { resident: number; own: number } {
  const rollup = read(`/proc/${pid}/smaps_rollup`) ?? '';
  const sum = (field: RegExp) => [...rollup.matchAll(field)].reduce((total, [, kB]) => total + Number(kB), 0) / 1024;
  return { resident: sum(/^Rss:\s+(\d+) kB/gm) || NaN, own: sum(/^Private_\w+:\s+(\d+) kB/gm) || NaN };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
