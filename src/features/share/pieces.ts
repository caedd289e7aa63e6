import { labels } from '#words/share.ts';
import type { Article } from '../../data/articles.ts';
import { readingMinutes } from '../../data/articles.ts';
import type { Exercise } from '../../data/exercises.ts';
import type { Routine } from '../../data/routines.ts';
import { count } from '../../lib/format.ts';
import { articlePath, exercisePath, markdownPath, routinePath, threadFeedPath } from '../../lib/paths.ts';
import { columnLinks } from '../feed/links.ts';
import { amountOf, oftenOf } from '../exercise/dose.ts';
import { lengthText } from '../routine/words.ts';
import { shareImage } from './images.server.ts';
import { atomFeed, type PageEntry } from './page-entry.ts';

/** Someone of the column, as the file in content/experts has them. */
export interface Person {
  id: string;
  data: { name: string; title: string; fediverse?: string | undefined };
}

export function entryOfArticle(article: Article, { expert }: { expert: Person }): PageEntry {
  const { title, description, published, updated } = article.data;
  return {
    title,
    description,
    path: articlePath(article.id),
    kind: 'article',
    image: shareImage('article', article.id)?.wide,
    published,
    modified: updated,
    authors: [expert.data.name],
    fediverse: expert.data.fediverse,
    section: 'Columns',
    facts: [
      { label: labels.readingTime, text: count(readingMinutes(article.body ?? ''), 'minute') },
      { label: labels.answeredBy, text: expert.data.name },
    ],
    feeds: [...columnLinks().slice(0, 1), atomFeed(threadFeedPath(article.id), 'Letters')],
    markdown: markdownPath(article.id),
  };
}

export function entryOfExercise({ id, data }: Exercise): PageEntry {
  return {
    title: data.title,
    description: data.description,
    path: exercisePath(id),
    kind: 'article',
    image: shareImage('exercise', id)?.wide,
    section: 'Exercises',
    facts: [
      { label: labels.dose, text: amountOf(data.dose) },
      { label: labels.often, text: oftenOf(data.dose) },
    ],
  };
}

/** @param length of the whole, in milliseconds */
export function entryOfRoutine({ id, data }: Routine, length: number): PageEntry {
  return {
    title: data.title,
    description: data.description,
    path: routinePath(id),
    kind: 'article',
    image: shareImage('routine', id)?.wide,
    section: 'Routines',
    facts: [
      { label: labels.takes, text: lengthText(length) },
      { label: labels.often, text: data.often },
    ],
  };
}
