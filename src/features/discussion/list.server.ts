import { type ExpressionBuilder, sql } from 'kysely';
import type { Comment, Sort, Thread } from './comment.ts';
import { PAGE_SIZE } from './limits.ts';
import type { CommentRow, DiscussionTables } from './schema.server.ts';
import { type Db, isThreadClosed, toComment } from './store.server.ts';
import { withoutEmptyPlaces } from './thread.ts';
import type { PageWish } from './wish.ts';

/** What readers see: the approved, and the places of the deleted. */
const SHOWN = ['approved', 'deleted'] as const;

type Of = ExpressionBuilder<DiscussionTables, 'comment'>;

/** One page of an article's thread: so many letters at the top, each with its whole branch. */
export async function threadPage(db: Db, article: string, wish: PageWish): Promise<Thread> {
  const [count, tops, closed] = await Promise.all([
    countLettersOf(db, article),
    countTops(db, article),
    isThreadClosed(db, article),
  ]);
  const pages = Math.max(1, Math.ceil(tops / PAGE_SIZE));
  const page = Math.min(wish.page, pages);
  const roots = await topsOf(db, article, { ...wish, page });
  const comments = withoutEmptyPlaces(
    await branchesOf(
      db,
      roots.map(({ id }) => id),
    ),
  );
  return { article, count, page, pages, sort: wish.sort, closed, comments };
}

/** Approved letters of an article, the editor's notes left out. Two counts, since each is answered from an index alone. */
export async function countLettersOf(db: Db, article: string): Promise<number> {
  const approved = db
    .selectFrom('comment')
    .select((make) => make.fn.countAll().as('count'))
    .where('articleId', '=', article)
    .where('status', '=', 'approved');
  const [all, notes] = await Promise.all([
    approved.executeTakeFirstOrThrow(),
    approved.where('kind', '=', 'note').executeTakeFirstOrThrow(),
  ]);
  return Number(all.count) - Number(notes.count);
}

/** Two counts here too: only the few that are deleted are asked for their replies. */
async function countTops(db: Db, article: string): Promise<number> {
  const tops = db
    .selectFrom('comment')
    .select((make) => make.fn.countAll().as('count'))
    .where('articleId', '=', article)
    .where('depth', '=', 1);
  const [approved, places] = await Promise.all([
    tops.where('status', '=', 'approved').executeTakeFirstOrThrow(),
    tops.where('status', '=', 'deleted').where(hasReplies).executeTakeFirstOrThrow(),
  ]);
  return Number(approved.count) + Number(places.count);
}

/** A letter at the top takes a place on a page while it is shown, or while replies stand under what was deleted. */
function takesPlace(make: Of) {
  const isPlace = make.and([make('comment.status', '=', 'deleted'), hasReplies(make)]);
  return make.or([make('comment.status', '=', 'approved'), isPlace]);
}

function hasReplies(make: Of) {
  return make.exists(
    make
      .selectFrom('comment as reply')
      .select('reply.id')
      .whereRef('reply.rootId', '=', 'comment.id')
      .where('reply.status', '=', 'approved'),
  );
}

function topsOf(db: Db, article: string, { page, sort }: PageWish): Promise<Pick<CommentRow, 'id'>[]> {
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  return db
    .selectFrom('comment')
    .select('id')
    .where('articleId', '=', article)
    .where('depth', '=', 1)
    .where(takesPlace)
    .$if(sort === 'wanted', (query) => query.orderBy('votes', 'desc'))
    .orderBy('createdAt', direction)
    .orderBy('id', direction)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
}

/** These roots in the order given, and everything below them, from old to new. */
export async function branchesOf(db: Db, roots: readonly string[]): Promise<Comment[]> {
  if (roots.length === 0) return [];
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('rootId', 'in', roots)
    .where('status', 'in', SHOWN)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const byRoot = Map.groupBy(rows, ({ rootId }) => rootId);
  return roots.flatMap((root) => byRoot.get(root) ?? []).map(toComment);
}

/** The page, in this order, on which a comment stands; null where it is not shown. */
export async function pageOf(db: Db, id: string, sort: Sort): Promise<{ article: string; page: number } | null> {
  const comment = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!comment || (comment.status !== 'approved' && comment.status !== 'deleted')) return null;
  const roots = db.selectFrom('comment').selectAll().where('id', '=', comment.rootId);
  const root = await roots.where(takesPlace).executeTakeFirst();
  if (!root) return null;
  const earlier = sql<boolean>`(created_at, id) < (${root.createdAt}, ${root.id})`;
  const later = sql<boolean>`(created_at, id) > (${root.createdAt}, ${root.id})`;
  const before = {
    oldest: earlier,
    newest: later,
    wanted: sql<boolean>`(votes > ${root.votes} or (votes = ${root.votes} and ${later}))`,
  }[sort];
  const { count } = await db
    .selectFrom('comment')
    .select((make) => make.fn.countAll().as('count'))
    .where('articleId', '=', root.articleId)
    .where('depth', '=', 1)
    .where(takesPlace)
    .where(before)
    .executeTakeFirstOrThrow();
  return { article: root.articleId, page: Math.floor(Number(count) / PAGE_SIZE) + 1 };
}
