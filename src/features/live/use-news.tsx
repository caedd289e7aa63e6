import { useEffect, useState } from 'preact/hooks';
import { threadEventsPath } from '../../lib/paths.ts';
import { freshOf, type Heard, readNews } from './news.ts';

/**
 * What has come since what is shown, told by the server while the page is seen. Nothing where it cannot be told: the
 * letters are there all the same.
 * @param known how many letters the page counts; null while it has not asked yet
 */
export function useNews(article: string, known: number | null): Heard {
  const [heard, setHeard] = useState<Heard>({ count: 0, newest: null });
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

  return { ...heard, count: freshOf(heard.count, known) };
}
