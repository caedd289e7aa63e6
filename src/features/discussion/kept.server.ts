import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CACHE } from '../../lib/cache.ts';
import { brotli, mayCompress } from '../../lib/brotli.server.ts';
import { hasTag } from './api.server.ts';
import type { Bus } from './bus.server.ts';

/** A page or a feed as it was made, the same for every reader. */
export interface Drawn {
  text: string;
  headers: Readonly<Record<string, string | string[]>>;
}

/** One that is kept, ready to be sent. */
export interface Kept extends Drawn {
  /** A weak entity tag, with its quotes. */
  etag: string;
  compressed: () => Promise<Buffer>;
}

export function toKept({ text, headers }: Drawn): Kept {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  let small: Promise<Buffer> | undefined;
  return { text, headers, etag, compressed: () => (small ??= brotli(text)) };
}

/** How long a thing is given from memory though nothing was heard of a change, in milliseconds. */
const FRESH_MS = 5000;

/** Things that are kept at most; beyond it all are forgotten. */
const MOST = 300;

interface Entry<T> {
  made: Promise<T | null>;
  madeAt: number;
  /** The article that it shows; null while that is not known, or where it shows them all. */
  article: string | null;
}

/** Keeps what is made on demand until something happens to the article that it shows. What comes out as null is not kept. */
export function keepMade<T>({ bus, now }: { bus: Bus; now: () => number }, articleOf: (value: T) => string | null) {
  const entries = new Map<string, Entry<T>>();

  const stop = bus.listen(({ articleId }) => {
    for (const [key, { article }] of entries) if (article === null || article === articleId) entries.delete(key);
  });

  function get(key: string, make: () => Promise<T | null>): Promise<T | null> {
    const hit = entries.get(key);
    if (hit && Math.abs(now() - hit.madeAt) < FRESH_MS) return hit.made;
    if (entries.size >= MOST) entries.clear();
    const entry: Entry<T> = { made: make(), madeAt: now(), article: null };
    entries.set(key, entry);
    const drop = () => void (entries.get(key) === entry && entries.delete(key));
    entry.made.then((value) => (value === null ? drop() : (entry.article = articleOf(value))), drop);
    return entry.made;
  }

  return { get, stop };
}

/** Sends what was kept, or says that it has not changed. */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<FastifyReply> {
  const { text, headers, etag } = kept;
  reply.headers({ ...headers, etag, 'cache-control': CACHE.drawn.cacheControl, vary: CACHE.drawn.vary });
  if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!mayCompress(text, request.headers['accept-encoding'])) return reply.send(text);
  return reply.header('content-encoding', 'br').send(await kept.compressed());
}
