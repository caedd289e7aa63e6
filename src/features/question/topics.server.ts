import type { ExpressionBuilder } from 'kysely';
import type { DiscussionTables } from '../discussion/schema.server.ts';
import { type Db, toComment } from '../discussion/store.server.ts';
import {
  type Entry,
  LIST_BEGINNING,
  LIST_PAGE,
  type List,
  type ListName,
  LISTS,
  type TopicsView,
  type TopicsWish,
} from './topics.ts';

type Articles = ReadonlyMap<string, Entry['article']>;

/** Topics and questions of all articles, as one page shows them. */
export async function topicsPage(db: Db, articles: Articles, { show, page }: TopicsWish): Promise<TopicsView> {
  const names = show === null ? LISTS : [show];
  const size = show === null ? LIST_BEGINNING : LIST_PAGE;
  const lists = await Promise.all(names.map((name) => readList(db, articles, name, page, size)));
  return { lists, show, many: articles.size > 1, newest: articles.values().next().value ?? null };
}

async function readList(db: Db, articles: Articles, name: ListName, wanted: number, size: number): Promise<List> {
  const all = listOf(db, articles, name);
  const { total } = await all.select((make) => make.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / size));
  const page = Math.min(wanted, pages);
  const rows = await all
    .selectAll()
    .$if(name === 'topics' || name === 'open', (query) => query.orderBy('votes', 'desc'))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const entries = rows.flatMap((row) => {
    const article = articles.get(row.articleId);
    return article ? [{ comment: toComment(row), article, became: articles.get(row.becameArticle ?? '') ?? null }] : [];
  });
  return { name, entries, count: Number(total), page, pages };
}

function listOf(db: Db, articles: Articles, name: ListName) {
  const all = db
    .selectFrom('comment')
    .where('status', '=', 'approved')
    .where('articleId', 'in', [...articles.keys(), '']);
  if (name === 'topics') return all.where('kind', '=', 'topic').where('becameArticle', 'is', null);
  if (name === 'became') return all.where('kind', '=', 'topic').where('becameArticle', 'is not', null);
  const questions = all.where('kind', '=', 'question');
  if (name === 'answered') return questions.where(({ exists, ...make }) => exists(answersOf(make)));
  return questions.where(({ not, exists, ...make }) => not(exists(answersOf(make))));
}

/** Replies that answer a question: marked by the desk, or by the column's people. */
function answersOf({ selectFrom }: Pick<ExpressionBuilder<DiscussionTables, 'comment'>, 'selectFrom'>) {
  return selectFrom('comment as reply')
    .select('reply.id')
    .whereRef('reply.parentId', '=', 'comment.id')
    .where('reply.status', '=', 'approved')
    .where((make) => make.or([make('reply.answer', '=', 1), make('reply.role', 'in', ['host', 'expert'])]));
}
