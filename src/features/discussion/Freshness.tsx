import * as words from '#words/letters.ts';
import type { Freshness as State } from './use-thread.tsx';

const SAYS: Record<State, string> = {
  still: '',
  fresh: '',
  looking: words.looking,
  offline: words.offline,
  unreachable: words.unreachable,
};

/** A quiet line beside the heading, on how new the letters are. */
export function Freshness({ state }: { state: State }) {
  return <p class="discussion-fresh">{SAYS[state]}</p>;
}
