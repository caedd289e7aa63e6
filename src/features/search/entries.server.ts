import { parts as exerciseParts } from '#words/exercise.ts';
import { listArticles } from '../../data/articles.ts';
import { listExercises } from '../../data/exercises.ts';
import { listExperts } from '../../data/experts.ts';
import { listRoutines } from '../../data/routines.ts';
import * as paths from '../../lib/paths.ts';
import { questionsAtBuild } from '../question/build.server.ts';
import { headlineOf, slugOf, textOf } from '../question/text.ts';
import { partsIn, type SearchEntry } from './entry.ts';
import { pages } from '#words/pages.ts';

/** Everything that is published, kind by kind, in the order of its own lists. */
export async function listEntries(): Promise<SearchEntry[]> {
  const [articles, exercises, routines, questions] = await Promise.all([
    listArticles(),
    listExercises(),
    listRoutines(),
    questionsAtBuild(),
  ]);
  const byId = new Map(exercises.map(({ id, data }) => [id, data]));
  return [
    ...articles.map(({ id, data, body = '' }): SearchEntry => ({
      path: paths.articlePath(id),
      title: data.title,
      kind: 'column',
      parts: partsIn(`${data.title} ${data.description} ${body}`),
      summary: data.description,
    })),
    ...exercises.map(({ id, data }): SearchEntry => ({
      path: paths.exercisePath(id),
      title: data.title,
      kind: 'exercise',
      parts: [data.part],
      summary: `${exerciseParts[data.part]}. ${data.lede}`,
    })),
    ...routines.map(({ id, data }): SearchEntry => {
      const steps = data.steps.flatMap(({ exercise }) => byId.get(exercise) ?? []);
      return {
        path: paths.routinePath(id),
        title: data.title,
        kind: 'routine',
        parts: [...new Set(steps.map(({ part }) => part))],
        summary: data.lede,
        // Its page repeats what the exercises say, which are found themselves.
        text: [data.lede, data.often, data.note, ...steps.map(({ title }) => title)].join('\n'),
      };
    }),
    ...questions.map(({ id, html, replies }): SearchEntry => {
      const text = [html, ...replies].map(textOf).join('\n');
      const title = headlineOf(html);
      return {
        path: paths.questionPath(id, slugOf(title)),
        title,
        kind: 'question',
        parts: partsIn(text),
        summary: '',
        text,
      };
    }),
    ...(await otherPages()),
  ];
}

async function otherPages(): Promise<SearchEntry[]> {
  const experts = (await listExperts()).map(({ id, data }) => ({
    path: paths.expertPath(id),
    title: data.name,
    summary: data.description,
  }));
  return [...experts, ...pages].map((page) => ({ ...page, kind: 'page', parts: [] }));
}
