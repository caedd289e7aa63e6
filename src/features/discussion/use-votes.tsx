import { useState } from 'preact/hooks';
import * as words from '#words/letters.ts';
import { sendVote } from './client.ts';
import type { Comment } from './comment.ts';

interface Cast {
  wanted: boolean;
  votes: number;
}

/** Votes at once on the page, then on the server, whose count wins; each is said once. */
export function useVotes(article: string, voted: readonly string[], say: (sentence: string) => void) {
  const [casts, setCasts] = useState<ReadonlyMap<string, Cast>>(new Map());
  const put = (id: string, cast: Cast) => setCasts((known) => new Map(known).set(id, cast));
  const isVoted = (id: string) => casts.get(id)?.wanted ?? voted.includes(id);

  async function toggle(comment: Comment): Promise<void> {
    const { id } = comment;
    const before = { wanted: isVoted(id), votes: casts.get(id)?.votes ?? comment.votes };
    const wanted = !before.wanted;
    put(id, { wanted, votes: before.votes + (wanted ? 1 : -1) });
    const answer = await sendVote(article, id, wanted);
    put(id, answer.ok ? { wanted, votes: answer.value } : before);
    if (!answer.ok) return say(words.notCounted(answer.message));
    say(words.counted({ ...comment, votes: answer.value }, wanted));
  }

  return {
    toggle,
    hasCast: casts.size > 0,
    isVoted,
    /** The letters with the counts that this reader's votes have made. */
    counted: (comments: readonly Comment[]) =>
      comments.map((comment) => ({ ...comment, votes: casts.get(comment.id)?.votes ?? comment.votes })),
  };
}
