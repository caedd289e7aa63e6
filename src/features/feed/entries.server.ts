import { branchesOf } from '../discussion/list.server.ts';
import { type Db, findComment, toComment } from '../discussion/store.server.ts';
import { below } from '../question/question.server.ts';
import { headlineOf, slugOf } from '../question/text.ts';
import type { FeedEntry } from './atom.ts';

/** A feed holds the newest so many letters. */
const NEWEST = 50;

/** The newest letters of these articles, the editor's notes left out. */
export async function newestLetters(db: Db, articles: readonly string[]): Promise<FeedEntry[]> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('status', '=', 'approved')
    .where('kind', '<>', 'note')
    .where('articleId', 'in', [...articles, ''])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(NEWEST)
    .execute();
  return rows.map((row) => ({ article: row.articleId, comment: toComment(row) }));
}

export interface QuestionFeed {
  article: string;
  headline: string;
  slug: string;
  entries: FeedEntry[];
}

/** A question and the newest replies to it; `gone` where it was taken away, null where there is none to show. */
export async function questionLetters(db: Db, id: string): Promise<QuestionFeed | 'gone' | null> {
  const row = await findComment(db, id);
  if (row?.kind !== 'question') return null;
  if (row.status === 'deleted') return 'gone';
  if (row.status !== 'approved') return null;
  const letters = below(await branchesOf(db, [row.rootId]), id).filter(
    ({ kind, deleted }) => kind !== 'note' && !deleted,
  );
  const newest = letters.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, NEWEST);
  const headline = headlineOf(row.html);
  const entries = newest.map((comment) => ({ article: row.articleId, comment }));
  return { article: row.articleId, headline, slug: slugOf(headline), entries };
}
