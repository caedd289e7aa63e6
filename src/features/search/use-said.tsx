import { useEffect, useState } from 'preact/hooks';
import { words } from '#words/search.ts';
import { askedOf } from './found.ts';
import type { Shown } from './use-search.tsx';

/** Said once typing has paused for so long, in milliseconds: not a sentence a letter. */
const PAUSE = 500;

function sentenceOf({ query, total, failed }: Shown, typed: string): string {
  if (failed) return '';
  if (query !== null) return words.found(total, query.trim());
  return typed.trim() !== '' && askedOf(typed) === '' ? words.tooShort : '';
}

/** The sentence for the status line; empty while nothing is typed and looked for. */
export function useSaid(shown: Shown, typed: string): string {
  const sentence = sentenceOf(shown, typed);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), PAUSE);
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}
