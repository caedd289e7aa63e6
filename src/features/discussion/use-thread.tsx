import { useEffect, useState } from 'preact/hooks';
import type { Comment } from './comment.ts';
import { fetchThread } from './client.ts';

/** What the reader is told of how fresh the thread is. */
export type Freshness = 'still' | 'looking' | 'fresh' | 'offline' | 'unreachable';

/** The live thread: asked for once on waking, and again when the connection comes back. */
export function useThread(article: string, staticTag: string) {
  const [comments, setComments] = useState<Comment[] | null>(null);
  const [isNewer, setNewer] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>('still');

  async function refresh(): Promise<void> {
    setFreshness('looking');
    const fetched = await fetchThread(article);
    if (!fetched) return setFreshness(navigator.onLine ? 'unreachable' : 'offline');
    setComments(fetched.thread.comments);
    setNewer(fetched.etag !== staticTag);
    setFreshness('fresh');
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

  return { comments, setComments, isNewer, freshness, refresh };
}
