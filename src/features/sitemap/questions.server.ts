import { questionPath, topicsPath } from '../../lib/paths.ts';
import { latest } from '../doors/manifest.ts';
import type { Db } from '../discussion/store.server.ts';
import { headlineOf, slugOf } from '../question/text.ts';
import { type Listed, MOST_URLS } from './sitemap.server.ts';

/** The list of questions, and the page of every one on these articles, newest first, with the moment of the last word below it. */
export async function listQuestions(db: Db, articles: readonly string[], site: string): Promise<Listed[]> {
  const questions = await db
    .selectFrom('comment')
    .select(['id', 'html'])
    .where('status', '=', 'approved')
    .where('kind', '=', 'question')
    .where('articleId', 'in', [...articles, ''])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(MOST_URLS)
    .execute();
  const changed = await lastWords(db, articles);
  const pages = questions.map(({ id, html }) => ({
    url: new URL(questionPath(id, slugOf(headlineOf(html))), site).href,
    lastmod: changed.get(id),
  }));
  const newest = latest(pages.map(({ lastmod }) => lastmod));
  return [{ url: new URL(topicsPath, site).href, lastmod: newest }, ...pages];
}

/** For each letter: when it, or anything below it, was last written or changed. */
async function lastWords(db: Db, articles: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('comment')
    .select(['id', 'parentId', 'createdAt', 'editedAt', 'status'])
    .where('status', 'in', ['approved', 'deleted'])
    .where('articleId', 'in', [...articles, ''])
    .orderBy('depth', 'desc')
    .execute();
  const changed = new Map<string, string>();
  // From the deepest up, so that each has heard from all below it before it tells the one above.
  for (const { id, parentId, createdAt, editedAt, status } of rows) {
    const own = status === 'approved' ? (editedAt ?? createdAt) : '';
    const last = [own, changed.get(id) ?? ''].sort().at(-1) ?? '';
    changed.set(id, last);
    if (parentId !== null && last > (changed.get(parentId) ?? '')) changed.set(parentId, last);
  }
  return changed;
}
