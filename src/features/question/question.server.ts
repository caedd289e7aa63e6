import type { Comment } from '../discussion/comment.ts';
import { branchesOf } from '../discussion/list.server.ts';
import { type Db, findComment, isThreadClosed } from '../discussion/store.server.ts';
import { withoutEmptyPlaces } from '../discussion/thread.ts';
import { type QuestionView, viewQuestion } from './question.ts';

/** A page of a question; `gone` where it was taken away, null where there is none to show. */
export async function questionPage(
  db: Db,
  articles: ReadonlyMap<string, QuestionView['article']>,
  id: string,
  page: number,
): Promise<QuestionView | 'gone' | null> {
  const row = await findComment(db, id);
  const article = row && articles.get(row.articleId);
  if (!article || row.kind !== 'question') return null;
  if (row.status === 'deleted') return 'gone';
  if (row.status !== 'approved') return null;
  const [branch, isClosed] = await Promise.all([branchesOf(db, [row.rootId]), isThreadClosed(db, article.id)]);
  const closed = isClosed || branch.some((comment) => comment.id === row.rootId && comment.closed);
  return viewQuestion({ article, id, comments: below(withoutEmptyPlaces(branch), id), closed }, page);
}

/** A comment and all that was replied to it, of a list from old to new. */
export function below(comments: readonly Comment[], id: string): Comment[] {
  const children = Map.groupBy(comments, ({ parentId }) => parentId);
  const found = comments.filter((comment) => comment.id === id);
  for (const comment of found) found.push(...(children.get(comment.id) ?? []));
  return found;
}
