import { lettersAtBuild } from '../discussion/build.server.ts';

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
  const rows = await lettersAtBuild();
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
