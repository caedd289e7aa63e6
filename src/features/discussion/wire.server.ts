import { createHash } from 'node:crypto';
import { brotli } from '../../lib/brotli.server.ts';
import type { Thread } from './comment.ts';
import { FIRST_PAGE, type PageWish } from './wish.ts';

/** A page of a thread as it goes out: the same bytes and the same tag at build and at run time. */
export interface Wire {
  thread: Thread;
  json: string;
  /** The same as it is sent. */
  bytes: Buffer;
  /** A weak entity tag, with its quotes: one for the plain and the compressed bytes. */
  etag: string;
  /** The JSON as Brotli, made when it is first asked for. */
  compressed: () => Promise<Buffer>;
}

export function toWire(thread: Thread): Wire {
  const json = JSON.stringify(thread);
  const bytes = Buffer.from(json);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  let small: Promise<Buffer> | undefined;
  return { thread, json, bytes, etag, compressed: () => (small ??= brotli(json)) };
}

/** How long a page is served from memory though another process may have written, in milliseconds. */
const FRESH_MS = 2000;

/** Pages of one article that are kept at most; beyond it all of them are forgotten. */
const PAGES_KEPT = 60;

interface Kept {
  wire: Promise<Wire>;
  madeAt: number;
}

/** Keeps the pages of each article's thread in memory; a write here forgets them at once. */
export function cacheWires(load: (article: string, wish: PageWish) => Promise<Thread>, now: () => number) {
  const articles = new Map<string, Map<string, Kept>>();
  function forget(article: string): void {
    articles.delete(article);
  }
  function get(article: string, wish: PageWish = FIRST_PAGE): Promise<Wire> {
    const key = `${wish.sort} ${wish.page}`;
    const hit = articles.get(article)?.get(key);
    // One that was made in what is the future now was made before the clock was set back.
    if (hit && Math.abs(now() - hit.madeAt) < FRESH_MS) return hit.wire;
    const pages = pagesOf(article);
    const wire = load(article, wish).then(toWire);
    pages.set(key, { wire, madeAt: now() });
    wire.catch(() => pages.delete(key));
    return wire;
  }
  function pagesOf(article: string): Map<string, Kept> {
    const known = articles.get(article);
    if (known && known.size < PAGES_KEPT) return known;
    const pages = new Map<string, Kept>();
    articles.set(article, pages);
    return pages;
  }
  return { get, forget, forgetAll: () => articles.clear() };
}
