import { listArticles, peopleOf } from '../../data/articles.ts';
import { listExercises } from '../../data/exercises.ts';
import { listRoutines, stepsOfRoutine } from '../../data/routines.ts';
import { embedPath, homePath, questionPath } from '../../lib/paths.ts';
import { questionsAtBuild } from '../question/build.server.ts';
import { headlineOf, titleOf } from '../question/text.ts';
import { homeCard, questionCard } from '../share-image/cards.server.ts';
import { imagesOf } from '../share-image/names.server.ts';
import { told } from './head.ts';
import type { Shown } from './oembed.ts';
import type { PageEntry } from './page-entry.ts';
import { entryOfArticle, entryOfExercise, entryOfRoutine } from './pieces.server.ts';

function shownOf(entry: PageEntry, card?: string): Shown {
  const { path, authors, image } = entry;
  return { path, title: told(entry, 'title'), authors, image, card };
}

/** The columns, exercises and routines, as others may show them. */
export async function listShown(): Promise<Shown[]> {
  const exercises = await listExercises();
  const articles = (await listArticles()).map(async (article) => {
    // Letters and papers are for the graph of the page alone.
    const around = { ...(await peopleOf(article)), citations: [], thread: { count: 0, comments: [] } };
    return shownOf(entryOfArticle(article, around));
  });
  const routines = (await listRoutines()).map(async (routine) =>
    shownOf(entryOfRoutine(routine, await stepsOfRoutine(routine), exercises)),
  );
  return [
    ...(await Promise.all(articles)),
    ...exercises.map((exercise) => shownOf(entryOfExercise(exercise), embedPath(exercise.id))),
    ...(await Promise.all(routines)),
  ];
}

/** The pictures of what no build shows as a page: of the questions that it knows, by their path, and for all others. */
export async function listQuestionsShown(): Promise<Shown[]> {
  const home = homeCard();
  const questions = (await questionsAtBuild()).map(({ id, html }): Shown => {
    const headline = headlineOf(html);
    const image = imagesOf(questionCard(id, headline)).wide;
    return { path: questionPath(id), title: titleOf(headline), image };
  });
  return [{ path: homePath, title: home.title, image: imagesOf(home).wide }, ...questions];
}
