import { countLettersOf } from '../discussion/list.server.ts';
import type { Db } from '../discussion/store.server.ts';
import type { News } from './hub.server.ts';

/** How an article's thread stands. */
export async function readNews(db: Db, article: string): Promise<News> {
  const newest = db
    .selectFrom('comment')
    .select('id')
    .where('articleId', '=', article)
    .where('status', '=', 'approved')
    .where('kind', '<>', 'note')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1);
  const [count, row] = await Promise.all([countLettersOf(db, article), newest.executeTakeFirst()]);
  return { count, newest: row?.id ?? null };
}
