import { useEffect, useState } from 'preact/hooks';
import type { Comment, Sort } from './comment.ts';
import { fetchMine, fetchThread } from './client.ts';
import { type Mine, NOTHING_MINE } from './mine.ts';
import { merge } from './thread.ts';
import type { PageWish } from './wish.ts';

/** What the reader is told of how fresh the thread is. */
export type Freshness = 'still' | 'looking' | 'fresh' | 'offline' | 'unreachable';

/** The letters that the island shows: one page, or several that follow each other. */
export interface Shown extends PageWish {
  comments: Comment[];
  /** The first page of them; `page` is the last. */
  from: number;
  pages: number;
  count: number;
  closed: boolean;
}

/** The live thread: asked for once on waking, and again when the connection comes back. */
export function useThread(article: string, first: PageWish & { etag: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [mine, setMine] = useState<Mine>(NOTHING_MINE);
  const [isNewer, setNewer] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>('still');

  /** Shows that page, or adds it below what is shown. */
  async function load(wish: PageWish, above: Shown | null = null): Promise<Shown | null> {
    setFreshness('looking');
    const [fetched, own] = await Promise.all([fetchThread(article, wish), fetchMine(article, wish)]);
    if (!fetched) {
      setFreshness(navigator.onLine ? 'unreachable' : 'offline');
      return null;
    }
    const { comments, ...rest } = fetched.thread;
    const all = above ? merge(above.comments, comments) : comments;
    const next = { ...rest, comments: all, from: above?.from ?? rest.page };
    setShown(next);
    if (own) setMine((known) => (above ? { ...own, voted: [...known.voted, ...own.voted] } : own));
    setNewer((known) => known || above !== null || wish.sort !== first.sort || fetched.etag !== first.etag);
    setFreshness('fresh');
    return next;
  }

  /** What is shown, as it is now. */
  async function refresh(): Promise<Shown | null> {
    const { from = first.page, page = first.page, sort = first.sort } = shown ?? {};
    let next = await load({ page: from, sort });
    for (let at = from + 1; next && at <= page; at += 1) next = await load({ page: at, sort }, next);
    return next;
  }

  useEffect(() => {
    const onOnline = () => void refresh();
    const onOffline = () => setFreshness('offline');
    addEventListener('online', onOnline);
    addEventListener('offline', onOffline);
    void refresh();
    return () => {
      removeEventListener('online', onOnline);
      removeEventListener('offline', onOffline);
    };
  }, [article]);

  return {
    shown,
    mine,
    isNewer,
    freshness,
    refresh,
    setShown,
    sortBy: (sort: Sort) => load({ page: 1, sort }),
    more: () => (shown ? load({ page: shown.page + 1, sort: shown.sort }, shown) : Promise.resolve(null)),
    refreshMine: () => void fetchMine(article, shown ?? first).then((own) => own && setMine(own)),
  };
}
