import { setTimeout as wait } from 'node:timers/promises';
import type { Happening } from '../discussion/bus.server.ts';
import type { Core } from '../discussion/core.server.ts';
import { addressesOf } from './addresses.ts';
import type { PurgeSettings } from './settings.ts';
import { showingOf } from './showing.server.ts';

export interface PurgeTimes {
  /** What happens within so many milliseconds of the first is told in one go. */
  gatherMs: number;
  /** How long each try may take, in milliseconds. */
  patienceMs: number;
  /** How long to wait after the first try that failed, and after the second, in milliseconds. */
  pausesMs: readonly number[];
  /** How long stopping waits for what has not been told yet, in milliseconds. */
  graceMs: number;
}

const PURGE_TIMES: PurgeTimes = { gatherMs: 1000, patienceMs: 10_000, pausesMs: [1000, 5000], graceMs: 2000 };

/** Addresses of one list: what Cloudflare takes on every plan. */
const BATCH = 30;

/** Letters that wait to be told of at most; what shows those beyond is forgotten by itself. */
const MOST = 1000;

export interface PurgeParts {
  core: Pick<Core, 'db' | 'bus'>;
  articles: ReadonlyMap<string, { id: string; title: string }>;
  settings: PurgeSettings;
  /** The origin that readers ask. */
  site: string;
  /** A sentence for the log. */
  warn: (sentence: string) => void;
  times?: PurgeTimes;
}

/** Tells a cache in front of the site, beside everything else, what to forget after something happened to a letter. */
export function createPurge({ core, articles, settings, site, warn, times = PURGE_TIMES }: PurgeParts) {
  const stopping = new AbortController();
  const cutOff = new AbortController();
  const waiting = new Map<string, Happening>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const deafen = core.bus.listen((happening) => {
    // Another process tells of its own.
    if (happening.elsewhere || happening.what === 'held' || waiting.size >= MOST) return;
    waiting.set(`${happening.what} ${happening.commentId} ${happening.was ?? ''}`, happening);
    timer ??= setTimeout(begin, times.gatherMs).unref();
  });

  function begin(): void {
    running ??= tell().finally(() => {
      running = undefined;
      timer = undefined;
      if (waiting.size > 0 && !stopping.signal.aborted) timer = setTimeout(begin, times.gatherMs).unref();
    });
  }

  async function tell(): Promise<void> {
    const happenings = [...waiting.values()];
    waiting.clear();
    try {
      const showing = await showingOf(core.db, articles, happenings);
      const stale = happenings.flatMap((happening, index) => {
        const shown = showing[index];
        return shown ? addressesOf(happening, shown, site) : [];
      });
      const files = [...new Set(stale)];
      for (let from = 0; from < files.length; from += BATCH) await sendPatiently(files.slice(from, from + BATCH));
    } catch (error) {
      warn(`The cache was not told what to forget: ${sayWhy(error)}. It forgets by itself within seconds.`);
    }
  }

  async function sendPatiently(files: readonly string[]): Promise<void> {
    for (const pause of times.pausesMs) {
      try {
        return await send(files);
      } catch {
        // Stopping, the next try is the last.
        if (stopping.signal.aborted) break;
        await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
    await send(files);
  }

  async function send(files: readonly string[]): Promise<void> {
    const answer = await fetch(settings.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(settings.token !== null && { authorization: `Bearer ${settings.token}` }),
      },
      body: JSON.stringify({ files }),
      signal: AbortSignal.any([cutOff.signal, AbortSignal.timeout(times.patienceMs)]),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  }

  /** Tells what waits, for a moment, and nothing more. */
  async function stop(): Promise<void> {
    deafen();
    clearTimeout(timer);
    stopping.abort();
    const late = setTimeout(() => cutOff.abort(), times.graceMs);
    await running;
    if (waiting.size > 0) await tell();
    clearTimeout(late);
  }

  return { stop };
}

function sayWhy(error: unknown): string {
  const { name, message, cause } = Object(error) as { name?: string; message?: string; cause?: { code?: string } };
  if (name === 'TimeoutError' || name === 'AbortError') return 'it did not answer in time';
  return cause?.code ?? message ?? String(error);
}
