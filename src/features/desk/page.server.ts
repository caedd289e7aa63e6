import { discussionNotice, noticeOf } from '#words/desk.ts';
import { beginningOf } from '../../lib/graphemes.ts';
import type { Db } from '../discussion/store.server.ts';
import { ACTIONS } from '../discussion/actions.ts';
import { type DeskLetter, type DeskPage, MAY, type View, VIEWS } from './desk.ts';
import { countOf, DESK_PAGE, lettersWith, listDeeds, listLetters } from './lists.server.ts';

/** The desk's query string, as it comes. */
export interface Asked {
  view?: unknown;
  q?: unknown;
  page?: unknown;
  done?: unknown;
  action?: unknown;
  discussion?: unknown;
}

export interface Wish {
  view: View;
  query: string;
  page: number;
  notice: string | null;
}

/** What makes no sense is the first page of what waits. */
export function readAsked(asked: Asked): Wish {
  const action = ACTIONS.find((known) => known === asked.action);
  const done = /^\d{1,3}$/.test(String(asked.done)) ? Number(asked.done) : null;
  const state = asked.discussion === 'closed' || asked.discussion === 'open' ? asked.discussion : null;
  return {
    view: VIEWS.find((known) => known === asked.view) ?? 'held',
    query: typeof asked.q === 'string' ? beginningOf(asked.q.trim(), 200) : '',
    page: /^[1-9]\d{0,5}$/.test(String(asked.page)) ? Number(asked.page) : 1,
    notice: state ? discussionNotice[state] : action && done !== null ? noticeOf(action, done) : null,
  };
}

type Articles = ReadonlyMap<string, { id: string; title: string }>;

export async function deskPage(
  db: Db,
  wish: Wish,
  person: { name: string; role: keyof typeof MAY },
  articles: Articles,
  mail: string | null = null,
): Promise<DeskPage> {
  const { view, query, page } = wish;
  const found = view === 'audit' ? null : await listLetters(db, view, query, page, articles);
  const log = view === 'audit' ? await listDeeds(db, page) : null;
  const total = found?.total ?? log?.total ?? 0;
  const [held, open, topics, closed] = await Promise.all([
    countOf(db, 'held'),
    countOf(db, 'open'),
    countOf(db, 'topics'),
    db.selectFrom('thread').select('articleId').where('closedAt', 'is not', null).execute(),
  ]);
  const shut = new Set(closed.map(({ articleId }) => articleId));
  return {
    ...wish,
    person: { name: person.name, role: person.role },
    pages: Math.max(1, Math.ceil(total / DESK_PAGE)),
    total,
    counts: { held, open, topics },
    letters: found?.letters ?? [],
    deeds: log?.deeds ?? [],
    articles: [...articles.values()].map(({ id, title }) => ({ id, title, closed: shut.has(id) })),
    may: MAY[person.role],
    mail,
  };
}

/** One letter with its context; null where there is none. */
export async function letterOf(db: Db, id: string, articles: Articles): Promise<DeskLetter | null> {
  const [letter] = await lettersWith(db, [id], articles);
  return letter && letter.status !== 'deleted' ? letter : null;
}
