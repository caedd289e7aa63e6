import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Bus } from '../discussion/bus.server.ts';
import { dueAt, REBUILD_TIMES, type RebuildTimes, type Waiting } from './due.ts';

/** How much of what a failed command printed is said, in characters. */
const SAID = 300;

export interface RebuildParts {
  bus: Pick<Bus, 'listen'>;
  /** What is run, by the shell, such as `npm run rebuild`. */
  command: string;
  /** A sentence for the log. */
  say: (sentence: string) => void;
  times?: RebuildTimes;
}

/** Runs a command when letters have changed and it has grown quiet: one at a time, below all other work. */
export function createRebuild({ bus, command, say, times = REBUILD_TIMES }: RebuildParts) {
  const waiting: Waiting = { first: null, last: null, begun: null };
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const deafen = bus.listen(({ what, elsewhere }) => {
    // What waits for the desk is on no page; votes are not baked in; another process rebuilds for its own.
    if (elsewhere || what === 'held' || what === 'voted') return;
    waiting.last = performance.now();
    waiting.first ??= waiting.last;
    plan();
  });

  function plan(): void {
    const due = dueAt(waiting, times);
    if (due === null || running || stopping.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, due - performance.now())).unref();
  }

  function begin(): void {
    Object.assign(waiting, { first: null, last: null, begun: performance.now() });
    running = run(command, stopping.signal)
      .then(() => say('The site was built again, with the letters that came since.'))
      .catch((error: Error) => {
        if (!stopping.signal.aborted) say(`The site was not built again, and stays as it was: ${error.message}`);
      })
      .finally(() => {
        running = undefined;
        plan();
      });
  }

  /** Starts no more, and ends the one that runs: the site stays as it was. */
  async function stop(): Promise<void> {
    deafen();
    clearTimeout(timer);
    stopping.abort();
    await running;
  }

  return { stop };
}

/** @throws with the end of what it printed, where it does not end with 0 */
function run(command: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that all that the shell has started ends with it.
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said = (said + String(chunk)).slice(-SAID);
      });
    }
    const end = () => child.pid !== undefined && process.kill(-child.pid);
    signal.addEventListener('abort', end, { once: true });
    child.on('spawn', () => setPriority(child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL));
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      if (code === 0) resolve();
      else reject(new Error(said.trim().replaceAll(/\s+/g, ' ') || `"${command}" ended with ${code}.`));
    });
  });
}
