import { minutesOf, namesOf } from '#words/byline.ts';
import { letters } from '#words/feeds.ts';
import { labels, sections } from '#words/share.ts';
import type { Article } from '../../data/articles.ts';
import { readingMinutes } from '../../data/articles.ts';
import type { Exercise } from '../../data/exercises.ts';
import type { Routine } from '../../data/routines.ts';
import { columnLinks } from '../feed/links.ts';
import {
  articlePath,
  articlesPath,
  exercisePath,
  exercisesPath,
  markdownPath,
  oembedFilePath,
  routinePath,
  routinesPath,
  threadFeedPath,
} from '../../lib/paths.ts';
import type { Step } from '../routine/dose.ts';
import { lengthOf } from '../routine/plan.ts';
import { amountOf, oftenOf } from '#words/dose.ts';
import { lengthText } from '#words/routine.ts';
import { articleCard, exerciseCard, routineCard } from '../share-image/cards.server.ts';
import { imagesOf } from '../share-image/names.server.ts';
import { articleNode, type Around } from './article-graph.ts';
import { exerciseNode, routineNode } from './plan-graph.ts';
import { atomFeed, type PageEntry } from './page-entry.ts';

export function entryOfArticle(article: Article, around: Omit<Around, 'images'>): PageEntry {
  const { title, shortTitle, description, published, updated, medicalReview } = article.data;
  const { authors, host } = around;
  const names = authors.map(({ data }) => data.name);
  const images = imagesOf(articleCard(article, around));
  return {
    title: shortTitle ?? title,
    description,
    path: articlePath(article.id),
    kind: 'article',
    image: images.wide,
    published,
    modified: updated,
    authors: names,
    fediverse: authors[0]?.data.fediverse,
    section: sections.articles,
    trail: [{ name: sections.articles, path: articlesPath }],
    review: medicalReview === 'none' ? undefined : medicalReview,
    facts: [
      { label: labels.readingTime, text: minutesOf(readingMinutes(article.body ?? '')) },
      { label: host ? labels.answeredBy : labels.writtenBy, text: namesOf(names) },
    ],
    feeds: [...columnLinks().slice(0, 1), atomFeed(threadFeedPath(article.id), letters)],
    markdown: markdownPath(article.id),
    oembed: oembedFilePath(articlePath(article.id)),
    graph: (absolute) => [articleNode(article, { ...around, images: [images.wide, images.tall] }, absolute)],
  };
}

export function entryOfExercise(exercise: Exercise): PageEntry {
  const { id, data } = exercise;
  const image = imagesOf(exerciseCard(exercise)).wide;
  return {
    title: data.title,
    description: data.description,
    path: exercisePath(id),
    kind: 'article',
    image,
    oembed: oembedFilePath(exercisePath(id)),
    section: sections.exercises,
    trail: [{ name: sections.exercises, path: exercisesPath }],
    facts: [
      { label: labels.dose, text: amountOf(data.dose) },
      { label: labels.often, text: oftenOf(data.dose) },
    ],
    graph: (absolute) => [exerciseNode(exercise, image, absolute)],
  };
}

export function entryOfRoutine(routine: Routine, steps: readonly Step[], exercises: readonly Exercise[]): PageEntry {
  const { id, data } = routine;
  const image = imagesOf(routineCard(routine, steps, exercises)).wide;
  return {
    title: data.title,
    description: data.description,
    path: routinePath(id),
    kind: 'article',
    image,
    oembed: oembedFilePath(routinePath(id)),
    section: sections.routines,
    trail: [{ name: sections.routines, path: routinesPath }],
    facts: [
      { label: labels.takes, text: lengthText(lengthOf(steps)) },
      { label: labels.often, text: data.often },
    ],
    graph: (absolute) => [routineNode(routine, steps, image, absolute)],
  };
}
