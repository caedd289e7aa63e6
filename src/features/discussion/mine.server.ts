import type { FastifyRequest } from 'fastify';
import type { Thread } from './comment.ts';
import type { Mine, OwnLetter } from './mine.ts';
import type { Desk } from './receive.server.ts';
import { toComment } from './store.server.ts';
import { isWanted } from './thread.ts';

/** What is this browser's on one page of a discussion. Without cookies the database is not asked. */
export async function mineOf({ rights, discussion }: Desk, request: FastifyRequest, thread: Thread): Promise<Mine> {
  const voter = rights.voter(request);
  const ids = thread.comments.filter(isWanted).map(({ id }) => id);
  const voted = voter === null ? [] : await discussion.voted(voter, ids);
  const letters: OwnLetter[] = [];
  for (const { id, key, until } of rights.held(request)) {
    const own = await discussion.own(id, key);
    if (!own.ok || own.row.articleId !== thread.article) continue;
    const { row } = own;
    const held = row.status !== 'approved';
    letters.push({ comment: toComment(row), body: row.body, until: new Date(until).toISOString(), held });
  }
  return { voted, letters };
}
