import { useEffect, useState } from 'preact/hooks';
import { words } from '#words/search.ts';
import type { Shown } from './use-search.tsx';

/** Said once typing has paused for so long, in milliseconds: not a sentence a letter. */
const PAUSE = 500;

/** The sentence for the status line; empty while nothing is looked for. */
export function useSaid({ query, total, failed }: Shown): string {
  const sentence = query === null || failed ? '' : words.found(total, query.trim());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), PAUSE);
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}
