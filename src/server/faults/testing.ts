import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const MAIN = path.resolve('src/server/main.ts');
export const THREAD = '/api/threads/it-band-pain';
const FORM = '/articles/it-band-pain/discussion/';

/** `FAULTS=all`: the rounds that take too long for every `npm test` too. */
export const ALL = process.env['FAULTS'] === 'all';

export const fileOf = (root: string) => path.join(root, 'data/discussion.db');

/** A process that was started, and how it ended. */
export interface Started {
  child: ChildProcess;
  /** Its code; null where a signal ended it. */
  exit: Promise<number | null>;
  /** All that it has said so far. */
  said(): string;
}

/** Runs a file of `src/server/` as a person's command would; it ends with the test. */
export function run(root: string, words: readonly string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [...words], { cwd: root, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, exit, said: () => said };
}

/** Starts the server over this folder, on a free port. @param flags of Node */
export async function start(
  root: string,
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Started & { address: string }> {
  const settings = { DATABASE_URL: '', PORT: '0', POSTS_PER_MINUTE: '100000', MODERATION: 'none', ...env };
  const started = run(root, [...flags, MAIN], settings);
  const address = await new Promise<string>((resolve, reject) => {
    started.child.stdout?.on('data', () => {
      const found = /is at (http:\/\/[^/]+)\//.exec(started.said())?.[1];
      if (found) resolve(found);
    });
    void started.exit.then(() => reject(new Error(`The server did not start: ${started.said()}`)));
  });
  return { ...started, address };
}

/** What came of a letter: a status, or that the connection was cut, or never made. */
export type Answer = number | 'cut' | 'refused';

export const WAYS = ['json', 'form'] as const;
export type Way = (typeof WAYS)[number];

/** A letter as it goes over the wire. */
export function letter(id: string, way: Way, kind = 'comment', more = '') {
  const fields = { id, kind, name: 'Zoe', body: `Letter ${id} ${more}` };
  const isForm = way === 'form';
  return {
    path: isForm ? FORM : THREAD,
    headers: { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(fields),
  };
}

/** Whether the server has said that it has the letter. */
export const isAcknowledged = (answer: Answer) => answer === 201 || answer === 202 || answer === 303;

/** Posts one letter. */
export async function post(address: string, id: string = crypto.randomUUID(), way: Way = 'json'): Promise<Answer> {
  const { path: where, headers, body } = letter(id, way);
  try {
    const answer = await fetch(address + where, { method: 'POST', headers, body, redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === 'ECONNREFUSED' ? 'refused' : 'cut';
  }
}

/** Posts letters, one reader beside the other, by script and by form, until the server is gone. @param known gets the acknowledged */
export async function postUntilGone(address: string, known: string[]): Promise<void> {
  async function write(way: Way): Promise<void> {
    for (;;) {
      const id = crypto.randomUUID();
      const answer = await post(address, id, way);
      if (isAcknowledged(answer)) known.push(id);
      if (typeof answer === 'string') return;
    }
  }
  await Promise.all([...WAYS, ...WAYS, ...WAYS, ...WAYS].map(write));
}

/** Waits until something is so, at most for so many milliseconds. */
export async function until(isSo: () => boolean, most = Infinity): Promise<void> {
  for (const end = performance.now() + most; !isSo() && performance.now() < end;) await sleep(1);
}

/** What the database file holds, read beside or after the server. */
export function stored(root: string, file = fileOf(root)): { ids: Set<string>; twice: number; integrity: string } {
  const database = new DatabaseSync(file);
  const rows = database.prepare('select id from comment').all() as { id: string }[];
  const { integrity_check: integrity } = database.prepare('pragma integrity_check').get() as {
    integrity_check: string;
  };
  database.close();
  const ids = new Set(rows.map(({ id }) => id));
  return { ids, twice: rows.length - ids.size, integrity };
}

/** Says what was acknowledged before a fault, and what was found after it. */
export function say(fault: string, acknowledged: number, found: number, more = ''): void {
  console.log(`${fault}: ${acknowledged} acknowledged, ${found} found afterwards. ${more}`.trimEnd());
}

export async function healthOf(address: string): Promise<number> {
  return (await fetch(`${address}/health`, { signal: AbortSignal.timeout(10_000) })).status;
}

/** Moments between 0 and 1 that look random and are the same for one seed: `FAULTS_SEED`, or another each time. */
export function moments(seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000)) {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { seed, next };
}
