import { type Expression, type SqlBool, sql } from 'kysely';
import type { CommentRow } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import type { DeskDeed, DeskLetter, View } from './desk.ts';

/** Letters on one page of the desk. */
export const DESK_PAGE = 30;

type Letters = Exclude<View, 'audit'>;

const ORDERS: Record<Letters, ['createdAt' | 'votes', 'asc' | 'desc']> = {
  held: ['createdAt', 'asc'],
  open: ['createdAt', 'asc'],
  topics: ['votes', 'desc'],
  all: ['createdAt', 'desc'],
  refused: ['createdAt', 'desc'],
};

/** One page of a list; with words to search for, only what holds them in its name or text. */
export async function listLetters(
  db: Db,
  view: Letters,
  query: string,
  page: number,
  titles: ReadonlyMap<string, { title: string }>,
): Promise<{ letters: DeskLetter[]; total: number }> {
  const [column, direction] = ORDERS[view];
  const all = select(db, view, query);
  const [rows, total] = await Promise.all([
    all
      .selectAll('comment')
      .orderBy(column, direction)
      .orderBy('id')
      .limit(DESK_PAGE)
      .offset((page - 1) * DESK_PAGE)
      .execute(),
    countOf(db, view, query),
  ]);
  return { letters: await withContext(db, rows, titles), total };
}

/** How many letters a list holds. */
export async function countOf(db: Db, view: Letters, query = ''): Promise<number> {
  const { count } = await select(db, view, query)
    .select((make) => make.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function select(db: Db, view: Letters, query: string) {
  const from = db.selectFrom('comment');
  const chosen = {
    held: () => from.where('status', '=', 'held'),
    refused: () => from.where('status', 'in', ['rejected', 'spam']),
    // Said so, the list is read in its order from an index, and not sorted first.
    all: () => from.where('status', '<>', 'deleted'),
    topics: () => from.where('kind', '=', 'topic').where('status', '=', 'approved').where('role', '=', 'reader'),
    open: () =>
      from
        .where('kind', '=', 'question')
        .where('status', '=', 'approved')
        .where('role', '=', 'reader')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('comment as reply')
                .select('reply.id')
                .whereRef('reply.parentId', '=', 'comment.id')
                .where('reply.status', '=', 'approved')
                .where(({ eb, or }) => or([eb('reply.role', 'in', ['host', 'expert']), eb('reply.answer', '=', 1)])),
            ),
          ),
        ),
  }[view]();
  const words = query.split(/\s+/).filter((word) => word !== '');
  return words.reduce((found, word) => found.where(holds(word)), chosen);
}

/** Name or text holds the word, in any case; `%` and `_` are themselves. */
function holds(word: string): Expression<SqlBool> {
  const like = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(lower(comment.body) like ${like} escape '\\' or lower(comment.name) like ${like} escape '\\')`;
}

/** These letters with their context, in no order. */
export async function lettersWith(
  db: Db,
  ids: readonly string[],
  titles: ReadonlyMap<string, { title: string }>,
): Promise<DeskLetter[]> {
  return withContext(db, await db.selectFrom('comment').selectAll().where('id', 'in', ids).execute(), titles);
}

async function withContext(
  db: Db,
  rows: readonly CommentRow[],
  titles: ReadonlyMap<string, { title: string }>,
): Promise<DeskLetter[]> {
  const parentIds = rows.map(({ parentId }) => parentId).filter((id) => id !== null);
  const parents =
    parentIds.length === 0
      ? []
      : await db.selectFrom('comment').select(['id', 'name', 'html', 'kind']).where('id', 'in', parentIds).execute();
  const byId = new Map(parents.map((parent) => [parent.id, parent]));
  return rows.map((row) => ({
    id: row.id,
    article: { id: row.articleId, title: titles.get(row.articleId)?.title ?? row.articleId },
    kind: row.kind,
    role: row.role,
    name: row.name,
    html: row.html,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    status: row.status,
    reasons: readReasons(row.heldFor),
    votes: row.votes,
    pinned: row.pinned === 1,
    answer: row.answer === 1,
    closed: row.closed === 1,
    becameArticle: row.becameArticle,
    parent: byId.get(row.parentId ?? '') ?? null,
  }));
}

function readReasons(heldFor: string | null): string[] {
  const read: unknown = JSON.parse(heldFor ?? '[]');
  return Array.isArray(read) ? read.map(String) : [];
}

/** One page of the log, the latest first. */
export async function listDeeds(db: Db, page: number): Promise<{ deeds: DeskDeed[]; total: number }> {
  const [rows, { count }] = await Promise.all([
    db
      .selectFrom('audit')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(DESK_PAGE)
      .offset((page - 1) * DESK_PAGE)
      .execute(),
    db
      .selectFrom('audit')
      .select((make) => make.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  const deeds = rows.map(({ id, at, actorName, action, commentId, articleId }) => ({
    ...{ id, at, who: actorName, action },
    ...{ commentId, articleId },
  }));
  return { deeds, total: Number(count) };
}
