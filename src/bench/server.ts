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
  /** Resident memory, in MiB; NaN where the system does not tell. */
  memory(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the server on a free port with a database of its own and no limit on posts. */
export async function startServer(databaseUrl: string): Promise<Running> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', POSTS_PER_MINUTE: '1000000', MODERATION: 'none' };
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: ROOT,
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

function cpuOf(pid: number | undefined): number {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS : NaN;
}

function memoryOf(pid: number | undefined): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? '');
  return found ? Number(found[1]) / 1024 : NaN;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
