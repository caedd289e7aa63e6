import type { Freshness as State } from './use-thread.tsx';

const WORDS: Record<State, string> = {
  still: '',
  fresh: '',
  looking: 'Looking for newer letters…',
  offline: 'You are offline. These are the letters from when the page was loaded.',
  unreachable: 'Newer letters cannot be reached just now. These are from when the page was made.',
};

/** A quiet line beside the heading, on how new the letters are. */
export function Freshness({ state }: { state: State }) {
  return <p class="discussion-fresh">{WORDS[state]}</p>;
}
