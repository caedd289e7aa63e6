import { useEffect, useRef, useState } from 'preact/hooks';
import { commentAnchor } from '../../lib/paths.ts';
import type { Heard } from '../live/news.ts';
import type { Comment, Sort, Thread } from './comment.ts';
import { fetchMine, fetchThread } from './client.ts';
import { type Mine, NOTHING_MINE } from './mine.ts';
import { standingOf } from './standing.ts';
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
  /** How many letters the page counts; those that are kept back are not among them. */
  count: number;
  closed: boolean;
  /** How many the server counts, and the latest that is kept back. */
  heard: Heard;
}

/** Whether a letter stands on the screen. */
type Stands = (id: string) => boolean;

/** The live thread: asked for once on waking, and again when the connection comes back. */
export function useThread(article: string, first: PageWish & { etag: string; count: number; pages: number }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [mine, setMine] = useState<Mine>(NOTHING_MINE);
  /** The same for what answers later than it was drawn. */
  const latest = useRef({ shown, mine });
  latest.current = { shown, mine };
  const [isNewer, setNewer] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>('still');

  /**
   * Shows that page, or adds it below what is shown.
   * @param stands with it, what stands nowhere yet is kept back: nobody asked for it, and it would move what lies below
   */
  async function load(wish: PageWish, above: Shown | null = null, stands?: Stands): Promise<Shown | null> {
    setFreshness('looking');
    const [fetched, own] = await Promise.all([fetchThread(article, wish), fetchMine(article, wish)]);
    if (!fetched) {
      setFreshness(navigator.onLine ? 'unreachable' : 'offline');
      return null;
    }
    const next = take(fetched.thread, above, stands, own);
    setShown(next);
    if (own) setMine((known) => (above ? { ...own, voted: [...known.voted, ...own.voted] } : own));
    setNewer((known) => known || above !== null || wish.sort !== first.sort || fetched.etag !== first.etag);
    setFreshness('fresh');
    return next;
  }

  function take(
    { comments, count, ...rest }: Thread,
    above: Shown | null,
    stands: Stands | undefined,
    own: Mine | null,
  ): Shown {
    const { shown, mine } = latest.current;
    const looked = location.hash.slice(1);
    const isWanted = (id: string) =>
      commentAnchor(id) === looked || (own ?? mine).letters.some(({ comment }) => comment.id === id);
    const counted = above?.count ?? shown?.count ?? first.count;
    const { newest, ...kept } = stands
      ? standingOf({ comments, count }, counted, stands, isWanted)
      : { comments, count, newest: null };
    return {
      ...rest,
      ...(stands && { pages: shown?.pages ?? first.pages }),
      count: kept.count,
      comments: above ? merge(above.comments, kept.comments) : kept.comments,
      from: above?.from ?? rest.page,
      heard: { count, newest },
    };
  }

  /** What is shown, as it is now; with `all`, what has come since too. */
  async function refresh(all = false): Promise<Shown | null> {
    const { shown } = latest.current;
    const { from = first.page, page = first.page, sort = first.sort } = shown ?? {};
    const standing = new Set(shown?.comments.map(({ id }) => id));
    const stands = (id: string) => (shown ? standing.has(id) : document.getElementById(commentAnchor(id)) !== null);
    const wanted = all ? undefined : stands;
    let next = await load({ page: from, sort }, null, wanted);
    for (let at = from + 1; next && at <= page; at += 1) next = await load({ page: at, sort }, next, wanted);
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
