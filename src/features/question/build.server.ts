import { existsSync } from 'node:fs';
import path from 'node:path';
import { sqlitePath } from '../../lib/database.server.ts';
import { DEFAULT_DATABASE_URL } from '../discussion/build.server.ts';
import { openDiscussionDatabase } from '../discussion/open.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { readSeeds } from '../discussion/seed.server.ts';

type Row = Pick<CommentRow, 'id' | 'rootId' | 'articleId' | 'kind' | 'html'>;

export interface BuiltQuestion {
  id: string;
  /** '' where it was asked of the column itself. */
  article: string;
  html: string;
  /** What stands below it, as HTML, the oldest first. */
  replies: string[];
}

/** Every question that can be read, with its replies, at build: from the database where there is one, else as seeded. */
export async function questionsAtBuild(): Promise<BuiltQuestion[]> {
  const rows = await readableRows();
  const replies = Map.groupBy(rows, ({ rootId }) => rootId);
  return rows
    .filter(({ id, rootId, kind }) => kind === 'question' && id === rootId)
    .map(({ id, articleId, html }) => ({
      id,
      article: articleId,
      html,
      replies: (replies.get(id) ?? []).filter((row) => row.id !== id).map((row) => row.html),
    }));
}

async function readableRows(): Promise<Row[]> {
  const root = process.cwd();
  const url = process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL;
  const file = sqlitePath(url);
  if (file !== null && !existsSync(path.resolve(root, file))) return readSeeds(root);
  const { db } = await openDiscussionDatabase(url, root);
  try {
    return await db
      .selectFrom('comment')
      .select(['id', 'rootId', 'articleId', 'kind', 'html'])
      .where('status', '=', 'approved')
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
  } finally {
    await db.destroy();
  }
}
