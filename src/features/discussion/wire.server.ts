import { createHash } from 'node:crypto';
import { brotli } from '../../lib/brotli.server.ts';
import type { Comment, Thread } from './comment.ts';
import { countLetters } from './thread.ts';

/** A thread as it goes out: the same bytes and the same tag at build and at run time. */
export interface Wire {
  thread: Thread;
  json: string;
  /** A weak entity tag, with its quotes: one for the plain and the compressed bytes. */
  etag: string;
  /** The JSON as Brotli, made when it is first asked for. */
  compressed: () => Promise<Buffer>;
}

export function toWire(article: string, comments: Comment[]): Wire {
  const thread = { article, count: countLetters(comments), comments };
  const json = JSON.stringify(thread);
  const etag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  let small: Promise<Buffer> | undefined;
  return { thread, json, etag, compressed: () => (small ??= brotli(json)) };
}

/** How long a thread is served from memory though another process may have written, in milliseconds. */
const FRESH_MS = 2000;

/** Keeps each article's thread in memory; a write here forgets it at once. */
export function cacheWires(load: (article: string) => Promise<Comment[]>, now: () => number) {
  const kept = new Map<string, { wire: Promise<Wire>; until: number }>();
  function forget(article: string): void {
    kept.delete(article);
  }
  function get(article: string): Promise<Wire> {
    const hit = kept.get(article);
    if (hit && now() < hit.until) return hit.wire;
    const wire = load(article).then((comments) => toWire(article, comments));
    kept.set(article, { wire, until: now() + FRESH_MS });
    wire.catch(() => forget(article));
    return wire;
  }
  return { get, forget };
}
