import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import type { Asked, FileLoad } from './sockets.ts';

/** What one run of requests came to. */
export interface Load {
  /** Answers a second that were 2xx or 304. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers that were neither, and connections that broke. */
  wrong: number;
  answered: number;
}

const SECONDS = Number(process.env['SECONDS'] ?? 5);

/** Asks for one address as fast as the answers come. */
export async function readLoad(url: string, connections: number, headers: Record<string, string> = {}): Promise<Load> {
  return toLoad(await autocannon({ url, connections, duration: SECONDS, headers }));
}

/**
 * Asks for one file from a process of its own, which takes less time for an answer than autocannon does: what servers of
 * files are compared by.
 */
export async function fileLoad(asked: Omit<Asked, 'seconds'>): Promise<FileLoad> {
  const program = path.join(import.meta.dirname, 'sockets.ts');
  const settings = JSON.stringify({ ...asked, seconds: SECONDS } satisfies Asked);
  const { stdout } = await promisify(execFile)(process.execPath, [program, settings]);
  return JSON.parse(stdout) as FileLoad;
}

/** Posts letters, each with an id and words of its own. */
export async function postLoad(url: string, connections: number): Promise<Load> {
  const requests = [
    {
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      setupRequest: (request: autocannon.Request) => ({ ...request, body: JSON.stringify(newLetter()) }),
    },
  ];
  return toLoad(await autocannon({ url, connections, duration: SECONDS, requests }));
}

export function newLetter() {
  const id = randomUUID();
  const body = `Since spring my knee hurts on the outside after six kilometres, never before. Letter ${id}.`;
  return { id, kind: 'question', name: `Reader ${id.slice(0, 6)}`, body };
}

function toLoad(result: autocannon.Result): Load {
  const good = result['2xx'] + (result['3xx'] ?? 0);
  return {
    perSecond: Math.round(good / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    wrong: result.non2xx - (result['3xx'] ?? 0) + result.errors + result.timeouts,
    answered: good,
  };
}
