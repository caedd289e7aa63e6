import type { Transaction } from 'kysely';
import type { DiscussionTables } from './schema.server.ts';

/** What the desk and the column's list of questions look things up by, so that both open fast over many letters. */
export async function longLists({ schema }: Transaction<DiscussionTables>): Promise<void> {
  const indexes: Record<string, (keyof DiscussionTables['comment'])[]> = {
    commentOfParent: ['parentId', 'status'],
    commentOfDate: ['createdAt'],
    // Wide, so that lists are counted without looking at a letter.
    commentOfVotes: ['kind', 'status', 'votes', 'createdAt', 'id', 'role', 'articleId', 'becameArticle'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await schema.createIndex(name).on('comment').columns(columns).execute();
  }
}
