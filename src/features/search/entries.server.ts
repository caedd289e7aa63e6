import { parts as exerciseParts } from '#words/exercise.ts';
import { listArticles } from '../../data/articles.ts';
import { listExercises } from '../../data/exercises.ts';
import { listExperts } from '../../data/experts.ts';
import { listRoutines } from '../../data/routines.ts';
import { listBodyParts, listSeries, listTags, type Subject } from '../../data/subjects.ts';
import * as paths from '../../lib/paths.ts';
import { questionsAtBuild } from '../question/build.server.ts';
import { headlineOf, slugOf, textOf } from '../question/text.ts';
import type { Part } from '#words/search.ts';
import { archive, archiveSays, bodyTitle } from '#words/collections.ts';
import { seriesTitle, tagTitle } from '#words/subjects.ts';
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
    ...(await subjects()),
    ...(await otherPages()),
  ];
}

/** What is about one thing. Their pages repeat the pieces, which are found themselves. */
async function subjects(): Promise<SearchEntry[]> {
  const entryOf = ({ name, description }: Subject, path: string, title: string, parts: Part[] = []): SearchEntry => ({
    ...{ path, title, parts, kind: 'subject', summary: description },
    text: `${name}. ${description}`,
  });
  const bodies = (await listBodyParts()).map((part) =>
    entryOf(part, paths.bodyPath(part.id), bodyTitle(part.name), [part.id as Part]),
  );
  const series = (await listSeries()).map((one) => entryOf(one, paths.seriesPath(one.id), seriesTitle(one.name)));
  const tags = (await listTags())
    .filter(({ articles }) => articles.length > 0)
    .map((tag) => entryOf(tag, paths.tagPath(tag.id), tagTitle(tag.name), partsIn(tag.name)));
  return [...bodies, ...series, ...tags, archiveEntry()];
}

function archiveEntry(): SearchEntry {
  return { path: paths.archivePath, title: archive, kind: 'page', parts: [], summary: archiveSays, text: archiveSays };
}

async function otherPages(): Promise<SearchEntry[]> {
  const experts = (await listExperts()).map(({ id, data }) => ({
    path: paths.expertPath(id),
    title: data.name,
    summary: data.description,
  }));
  return [...experts, ...pages].map((page) => ({ ...page, kind: 'page', parts: [] }));
}
