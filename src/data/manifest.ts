import { latest, type Manifest, type Piece, type Topic } from '../features/doors/manifest.ts';
import { pagesOf } from '../features/collections/pages.ts';
import { yearsOf } from '../features/collections/years.ts';
import { longDate } from '#words/format.ts';
import {
  archivePath,
  articlePath,
  articlesPath,
  bodyPath,
  exercisePath,
  exercisesPath,
  expertPath,
  homePath,
  pagePath,
  routinePath,
  routinesPath,
  seriesPath,
  tagPath,
  yearPath,
} from '../lib/paths.ts';
import { seriesTitle, tagTitle } from '#words/subjects.ts';
import { type Article, everyoneOf, listArticles, peopleOf } from './articles.ts';
import { type Exercise, listExercises } from './exercises.ts';
import { listRoutines, type Routine } from './routines.ts';
import { listBodyParts, listSeries, listTags, type Subject } from './subjects.ts';

/** All that feeds, sitemaps and the like need to know of the content. */
export async function readManifest(): Promise<Manifest> {
  const [tags, series] = [await listTags(), await listSeries()];
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  const all = await listArticles();
  const articles = await Promise.all(all.map((article) => pieceOfArticle(article, names)));
  const exercises = (await listExercises()).map((exercise) => pieceOfExercise(exercise, names));
  const routines = (await listRoutines()).map((routine) => pieceOfRoutine(routine, exercises));
  const pieces = [...articles, ...exercises, ...routines];
  const byPath = new Map(pieces.map(({ path, updated }) => [path, updated]));
  const lists: Dated[] = [
    [homePath, articles.map(({ updated }) => updated)],
    [archivePath, articles.map(({ updated }) => updated)],
    ...changedPages(articlesPath, all),
    ...yearsOf(all).map(({ name, articles: some }): Dated => [yearPath(name), daysOf(some)]),
    ...(await listBodyParts()).map((part): Dated => [bodyPath(part.id), pathsIn(part).map((path) => byPath.get(path))]),
    [exercisesPath, exercises.map(({ updated }) => updated)],
    [routinesPath, routines.map(({ updated }) => updated)],
    ...tags.flatMap((tag) => changedPages(tagPath(tag.id), tag.articles)),
    ...series.map((one): Dated => [seriesPath(one.id), daysOf(one.articles)]),
    // A person's page lists their columns.
    ...[...new Set(articles.flatMap(({ people }) => people.map(({ path }) => path)))].map((path): Dated => [
      path,
      articles.filter(({ people }) => people.some((person) => person.path === path)).map(({ updated }) => updated),
    ]),
    ...pieces.map(({ path, updated }): Dated => [path, [updated]]),
  ];
  const known = lists.map(([path, days]) => [path, latest(days)] as const).filter(([, day]) => day !== undefined);
  return {
    pieces,
    topics: [
      ...tags.map((tag) => topicOf(tag, tagPath(tag.id), tagTitle(tag.name))),
      ...series.map((one) => topicOf(one, seriesPath(one.id), seriesTitle(one.name))),
    ],
    changed: Object.fromEntries(known) as Record<string, string>,
  };
}

/** A page by its path, and the days on which what it shows last changed. */
type Dated = [path: string, days: (string | undefined)[]];

const daysOf = (articles: readonly Article[]) => articles.map(({ data }) => data.updated);

/** Each page of a list of columns. */
function changedPages(path: string, articles: readonly Article[]): Dated[] {
  return pagesOf(articles).map(({ page, items }) => [pagePath(path, page), daysOf(items)]);
}

function topicOf({ description, articles }: Subject, path: string, title: string): Topic {
  return { path, title, description, articles: articles.map(({ id }) => id) };
}

function pathsIn({ articles, exercises, routines }: Subject): string[] {
  return [
    ...articles.map(({ id }) => articlePath(id)),
    ...exercises.map(({ id }) => exercisePath(id)),
    ...routines.map(({ id }) => routinePath(id)),
  ];
}

async function pieceOfArticle(article: Article, tags: ReadonlyMap<string, string>): Promise<Piece> {
  const { id, data } = article;
  const {
    title,
    description,
    lede,
    published,
    updated,
    checked,
    nextCheck,
    draft,
    medicalReview: review,
    wordpress,
  } = data;
  const people = await peopleOf(article);
  return {
    kind: 'article',
    id,
    path: articlePath(id),
    title,
    description,
    lede,
    published,
    updated,
    checked,
    nextCheck,
    draft,
    wordpress,
    isColumn: people.host !== undefined,
    people: everyoneOf(people).map((person) => ({ name: person.data.name, path: expertPath(person.id) })),
    tags: data.tags.map((tag) => tags.get(tag) ?? tag),
    review: review === 'none' ? undefined : `${review.by}, ${review.role}, ${longDate(review.date)}`,
  };
}

function pieceOfExercise({ id, data }: Exercise, tags: ReadonlyMap<string, string>): Piece {
  const { title, description, lede, updated, draft, part } = data;
  const tag = tags.get(part) ?? part;
  const said = { title, description, lede, updated, draft };
  return { kind: 'exercise', id, path: exercisePath(id), ...said, people: [], tags: [tag] };
}

/** A routine has changed when it was said so, or when one of its exercises has. */
function pieceOfRoutine({ id, data }: Routine, exercises: Piece[]): Piece {
  const { title, description, lede, draft } = data;
  const used = exercises.filter((exercise) => data.steps.some((step) => step.exercise === exercise.id));
  const updated = latest([data.updated, ...used.map((exercise) => exercise.updated)]);
  const tags = [...new Set(used.flatMap((exercise) => exercise.tags))];
  return { kind: 'routine', id, path: routinePath(id), title, description, lede, updated, draft, people: [], tags };
}
