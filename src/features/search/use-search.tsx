import { useEffect, useRef, useState } from 'preact/hooks';
import { searchScriptPath } from '../../lib/paths.ts';
import { fetchEngine, find, type Outcome } from './engine.ts';
import { askedOf, type Found, type Wish } from './found.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Results that are shown at once, and that "more" adds. */
const AT_ONCE = 6;

export interface Shown {
  /** What the results are for; null while nothing is looked for. */
  query: string | null;
  total: number;
  found: Found[];
  failed: boolean;
}

const NOTHING: Shown = { query: null, total: 0, found: [], failed: false };

/**
 * The results of a wish as it is typed. The engine answers one search after another, so a letter's search is left out when
 * the next letter came before its turn.
 */
export function useSearch(wish: Wish) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const turn = useRef(0);
  const [enqueue] = useState(oneAtATime);
  const outcome = useRef<Outcome | null>(null);
  const { kind, part } = wish;
  const query = askedOf(wish.query);

  useEffect(() => {
    // Where this fails, the first search says so.
    fetchEngine(searchScriptPath).catch(() => undefined);
  }, []);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const isNewest = () => mine === turn.current;
    if (!query && !kind && !part) return setShown(NOTHING);
    enqueue(async () => {
      if (!isNewest()) return;
      try {
        const got = await find(searchScriptPath, { query, kind, part });
        if (!isNewest()) return;
        const found = await got.take(0, AT_ONCE);
        if (!isNewest()) return;
        outcome.current = got;
        setShown({ query, total: got.total, found, failed: false });
      } catch {
        if (isNewest()) setShown({ ...NOTHING, query, failed: true });
      }
    });
    return undefined;
  }, [query, kind, part]);

  async function more(): Promise<void> {
    const mine = turn.current;
    const next = await outcome.current?.take(shown.found.length, shown.found.length + AT_ONCE);
    if (next && mine === turn.current) setShown({ ...shown, found: [...shown.found, ...next] });
  }
  return { shown, more };
}
