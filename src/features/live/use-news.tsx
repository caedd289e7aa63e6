import { useEffect, useState } from 'preact/hooks';
import { threadEventsPath } from '../../lib/paths.ts';
import { freshOf, type Heard, readNews } from './news.ts';

/**
 * What has come since what is shown, told by the server while the page is seen. Nothing where it cannot be told: the
 * letters are there all the same.
 * @param known how many letters the page counts; null while it has not asked yet
 * @param first what it heard when it asked: all there is where no stream can be had
 */
export function useNews(article: string, known: number | null, first: Heard | null): Heard {
  const [heard, setHeard] = useState<Heard | null>(null);
  const isAwake = known !== null;

  useEffect(() => {
    if (!isAwake || typeof EventSource === 'undefined') return;
    let source: EventSource | null = null;
    function listen(): void {
      if (document.visibilityState === 'hidden') {
        source?.close();
        source = null;
        return;
      }
      source ??= new EventSource(threadEventsPath(article));
      source.onmessage = ({ data }) => setHeard((last) => readNews(String(data)) ?? last);
    }
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      source?.close();
    };
  }, [article, isAwake]);

  const { count, newest } = heard ?? first ?? { count: 0, newest: null };
  return { newest, count: freshOf(count, known) };
}
