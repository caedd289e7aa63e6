import type { Comment, Thread } from './comment.ts';
import { countLetters } from './thread.ts';

/** What of a page may be shown without anything moving that somebody reads. */
export interface Standing {
  comments: Comment[];
  /** How many letters the page counts with it. */
  count: number;
  /** The latest letter that is kept back; null for none. */
  newest: string | null;
}

/**
 * The page as the server has it now, without the letters that have come since: only what stands on the screen, what the
 * reader wrote or looks for, and the letters above that. The rest waits until the reader asks for it.
 * @param counted how many letters the page counts so far
 */
export function standingOf(
  thread: Pick<Thread, 'comments' | 'count'>,
  counted: number,
  stands: (id: string) => boolean,
  isWanted: (id: string) => boolean,
): Standing {
  const byId = new Map(thread.comments.map((comment) => [comment.id, comment]));
  const kept = new Set<string>();
  for (const start of thread.comments) {
    if (!stands(start.id) && !isWanted(start.id)) continue;
    for (let at: Comment | undefined = start; at && !kept.has(at.id); at = byId.get(at.parentId ?? '')) kept.add(at.id);
  }
  const [comments, back] = [true, false].map((shown) => thread.comments.filter(({ id }) => kept.has(id) === shown)) as [
    Comment[],
    Comment[],
  ];
  const added = countLetters(comments.filter(({ id }) => !stands(id)));
  const count = Math.min(counted + added, thread.count - countLetters(back));
  const latest = back.reduce<Comment | null>(
    (last, one) => (last && last.createdAt >= one.createdAt ? last : one),
    null,
  );
  return { comments, count, newest: latest?.id ?? null };
}
