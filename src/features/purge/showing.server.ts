import type { Happening } from '../discussion/bus.server.ts';
import { threadPage } from '../discussion/list.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { type Db, findComment } from '../discussion/store.server.ts';
import { FIRST_PAGE } from '../discussion/wish.ts';
import { questionPage } from '../question/question.server.ts';
import { LIST_PAGE, type ListName, LISTS } from '../question/topics.ts';
import { topicsPage } from '../question/topics.server.ts';
import { headlineOf, slugOf } from '../question/text.ts';
import type { Showing, ShownOn } from './addresses.ts';

type Articles = ReadonlyMap<string, { id: string; title: string }>;

const slugOfHtml = (html: string) => slugOf(headlineOf(html));

/** What shows these letters now, in the order given. */
export async function showingOf(db: Db, articles: Articles, happenings: readonly Happening[]): Promise<Showing[]> {
  const lists = await listPages(db, articles);
  const pages = new Map<string, number>();
  for (const article of new Set(happenings.map(({ articleId }) => articleId))) {
    pages.set(article, (await threadPage(db, article, FIRST_PAGE)).pages);
  }
  const found: Showing[] = [];
  for (const happening of happenings) {
    const { articleId: article } = happening;
    found.push({ article, pages: pages.get(article) ?? 1, lists, questions: await questionsWith(db, happening) });
  }
  return found;
}

async function listPages(db: Db, articles: Articles): Promise<Record<ListName, number>> {
  const { lists } = await topicsPage(db, articles, { show: null, page: 1 });
  const pagesOf = (name: ListName) => Math.ceil((lists.find((list) => list.name === name)?.count ?? 0) / LIST_PAGE);
  const entries = LISTS.map((name) => [name, Math.max(1, pagesOf(name))] as const);
  return Object.fromEntries(entries) as Record<ListName, number>;
}

/** The letter, where it is a question, and every question that it is below. */
async function questionsWith(db: Db, { commentId, was }: Happening): Promise<ShownOn[]> {
  const found: ShownOn[] = [];
  let row = commentId === '' ? undefined : await findComment(db, commentId);
  while (row) {
    if (row.kind === 'question') {
      const before = row.id === commentId && was !== undefined ? [was] : [];
      found.push({ id: row.id, slugs: slugsOf(row, before), pages: await pagesOf(db, row) });
    }
    row = row.parentId === null ? undefined : await findComment(db, row.parentId);
  }
  return found;
}

function slugsOf({ html, status }: CommentRow, before: readonly string[]): string[] {
  // One that was taken back has no words any more.
  const now = status === 'deleted' ? [] : [html];
  return [...new Set([...now, ...before].map(slugOfHtml))];
}

async function pagesOf(db: Db, { id, articleId }: CommentRow): Promise<number> {
  const page = await questionPage(db, new Map([[articleId, { id: articleId, title: '' }]]), id, 1);
  return page === null || page === 'gone' ? 1 : page.pages;
}
