import { latest, type Manifest, type Piece, type Topic } from '../features/doors/manifest.ts';
import { longDate } from '#words/format.ts';
import {
  articlePath,
  articlesPath,
  exercisePath,
  exercisesPath,
  expertPath,
  homePath,
  routinePath,
  routinesPath,
  seriesPath,
  tagPath,
} from '../lib/paths.ts';
import { seriesTitle, tagTitle } from '#words/subjects.ts';
import { type Article, everyoneOf, listArticles, peopleOf } from './articles.ts';
import { type Exercise, listExercises } from './exercises.ts';
import { listRoutines, type Routine } from './routines.ts';
import { listSeries, listTags, type Subject } from './subjects.ts';

/** All that feeds, sitemaps and the like need to know of the content. */
export async function readManifest(): Promise<Manifest> {
  const [tags, series] = [await listTags(), await listSeries()];
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  const articles = await Promise.all((await listArticles()).map((article) => pieceOfArticle(article, names)));
  const exercises = (await listExercises()).map((exercise) => pieceOfExercise(exercise, names));
  const routines = (await listRoutines()).map((routine) => pieceOfRoutine(routine, exercises));
  const pieces = [...articles, ...exercises, ...routines];
  const byPath = new Map(pieces.map(({ path, updated }) => [path, updated]));
  const lists: [string, (string | undefined)[]][] = [
    [homePath, articles.map(({ updated }) => updated)],
    [articlesPath, articles.map(({ updated }) => updated)],
    [exercisesPath, exercises.map(({ updated }) => updated)],
    [routinesPath, routines.map(({ updated }) => updated)],
    ...tags.map((tag): [string, (string | undefined)[]] => [
      tagPath(tag.id),
      pathsIn(tag).map((path) => byPath.get(path)),
    ]),
    ...series.map((one): [string, (string | undefined)[]] => [
      seriesPath(one.id),
      pathsIn(one).map((path) => byPath.get(path)),
    ]),
    // A person's page lists their columns.
    ...[...new Set(articles.flatMap(({ people }) => people.map(({ path }) => path)))].map(
      (path): [string, (string | undefined)[]] => [
        path,
        articles.filter(({ people }) => people.some((person) => person.path === path)).map(({ updated }) => updated),
      ],
    ),
    ...pieces.map(({ path, updated }): [string, (string | undefined)[]] => [path, [updated]]),
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
  const { title, description, lede, published, updated, medicalReview: review, wordpress } = data;
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
    wordpress,
    isColumn: people.host !== undefined,
    people: everyoneOf(people).map((person) => ({ name: person.data.name, path: expertPath(person.id) })),
    tags: data.tags.map((tag) => tags.get(tag) ?? tag),
    review: review === 'none' ? undefined : `${review.by}, ${review.role}, ${longDate(review.date)}`,
  };
}

function pieceOfExercise({ id, data }: Exercise, tags: ReadonlyMap<string, string>): Piece {
  const { title, description, lede, updated, part } = data;
  const tag = tags.get(part) ?? part;
  return { kind: 'exercise', id, path: exercisePath(id), title, description, lede, updated, people: [], tags: [tag] };
}

/** A routine has changed when it was said so, or when one of its exercises has. */
function pieceOfRoutine({ id, data }: Routine, exercises: Piece[]): Piece {
  const { title, description, lede } = data;
  const used = exercises.filter((exercise) => data.steps.some((step) => step.exercise === exercise.id));
  const updated = latest([data.updated, ...used.map((exercise) => exercise.updated)]);
  const tags = [...new Set(used.flatMap((exercise) => exercise.tags))];
  return { kind: 'routine', id, path: routinePath(id), title, description, lede, updated, people: [], tags };
}
