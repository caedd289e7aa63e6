import { sql } from 'kysely';
import type { CommentRow } from './schema.server.ts';
import type { Db } from './store.server.ts';

/** Whether readers can say of it that they have this question too, or would read this. */
export function takesVotes({ kind, status }: Pick<CommentRow, 'kind' | 'status'>): boolean {
  return status === 'approved' && (kind === 'question' || kind === 'topic');
}

/**
 * Counts one vote a reader, or takes it back; the same wish twice changes nothing. In a transaction, the count is exact
 * however many come at once.
 * @returns the count after it
 */
export async function castVote(db: Db, id: string, voter: string, wanted: boolean, at: string): Promise<number> {
  const changed = wanted ? await add(db, id, voter, at) : await drop(db, id, voter);
  const step = wanted ? 1 : -1;
  const { votes } = await db
    .updateTable('comment')
    .set({ votes: sql<number>`votes + ${changed ? sql.lit(step) : sql.lit(0)}` })
    .where('id', '=', id)
    .returning('votes')
    .executeTakeFirstOrThrow();
  return votes;
}

async function add(db: Db, commentId: string, voter: string, createdAt: string): Promise<boolean> {
  const added = await db
    .insertInto('vote')
    .values({ commentId, voter, createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('commentId')
    .executeTakeFirst();
  return added !== undefined;
}

async function drop(db: Db, commentId: string, voter: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('vote')
    .where('commentId', '=', commentId)
    .where('voter', '=', voter)
    .returning('commentId')
    .executeTakeFirst();
  return dropped !== undefined;
}

/** Of these comments, those that this reader has voted for. */
export async function votedFor(db: Db, voter: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('vote')
    .select('commentId')
    .where('voter', '=', voter)
    .where('commentId', 'in', ids)
    .execute();
  return rows.map(({ commentId }) => commentId);
}
