import type { Article } from '../../data/articles.ts';
import { listArticles, peopleOf } from '../../data/articles.ts';
import { type Exercise, listExercises } from '../../data/exercises.ts';
import { listRoutines, type Routine, stepsOfRoutine } from '../../data/routines.ts';
import { altOf, homeSeen, questionSeen, words } from '#words/share-image.ts';
import { amountOf } from '#words/dose.ts';
import { stillOf } from '../exercise/still.ts';
import { namesOf } from '#words/byline.ts';
import { calfPose } from '../figure/calf.ts';
import { drawFigure } from '../figure/draw.ts';
import more from '../figure/figure-more.css?raw';
import screen from '../figure/figure-screen.css?raw';
import { people } from '../figure/people.ts';
import { drawScene } from '../figure/scene.ts';
import { standaloneSvg } from '../figure/standalone.ts';
import { questionsAtBuild } from '../question/build.server.ts';
import { headlineOf } from '../question/text.ts';
import type { Step } from '../routine/dose.ts';
import { lengthOf } from '../routine/plan.ts';
import { lengthText } from '#words/routine.ts';
import type { Card } from './card.ts';

const sheet = more + screen;

/** The calf stretch at 0.5, as the article and the home page show it. */
const stretch = (pose: 'straight' | 'bent', person: 'a' | 'b', intensity = 0.5) =>
  standaloneSvg(drawFigure(calfPose(pose, intensity), { person: people[person] }), sheet);

function stillSvg(exercise: Pick<Exercise, 'data'>): { figure: string; seen: string } {
  const { scene, stage, person, detail } = stillOf(exercise.data);
  return { figure: standaloneSvg(drawScene(scene, stage, person), sheet), seen: detail };
}

/** Who an article's card names. */
interface Credited {
  authors: readonly { data: { name: string } }[];
  host?: object | undefined;
}

let home: Card | undefined;

/** The card of the site itself. Every page asks for it, so it is drawn once. */
export function homeCard(): Card {
  return (home ??= drawnHome());
}

function drawnHome(): Card {
  const { title, kicker } = words.home;
  return { kind: 'home', id: '', title, kicker, byline: '', figure: stretch('bent', 'b'), alt: altOf(title, homeSeen) };
}

/** @param people those of the article */
export function articleCard({ id, data: { title, kicker = '', hero } }: Article, { authors, host }: Credited): Card {
  const names = namesOf(authors.map(({ data }) => data.name));
  const byline = host ? words.column(names) : words.piece(names);
  return {
    kind: 'article',
    id,
    title,
    kicker,
    byline,
    figure: hero ? stretch(hero.pose, 'a', hero.intensity) : null,
    alt: altOf(title, hero ? homeSeen : questionSeen),
  };
}

export function exerciseCard({ id, data }: Exercise): Card {
  const { figure, seen } = stillSvg({ data });
  const { title, dose } = data;
  return {
    kind: 'exercise',
    id,
    title,
    kicker: words.exercise,
    byline: amountOf(dose),
    figure,
    alt: altOf(title, seen),
  };
}

/** A routine shows its first exercise. */
export function routineCard({ id, data }: Routine, steps: readonly Step[], exercises: readonly Exercise[]): Card {
  const first = exercises.find((exercise) => exercise.id === steps[0]?.guide.id);
  if (!first) throw new Error(`content/routines/${id}.yaml: steps is empty: name an exercise.`);
  const { figure, seen } = stillSvg(first);
  const { title, kicker } = data;
  return { kind: 'routine', id, title, kicker, byline: lengthText(lengthOf(steps)), figure, alt: altOf(title, seen) };
}

export function questionCard(id: string, headline: string): Card {
  const alt = altOf(headline, questionSeen);
  return { kind: 'question', id, title: headline, kicker: words.question, byline: words.questionBy, figure: null, alt };
}

/** A card for everything that is published. */
export async function listCards(): Promise<Card[]> {
  const exercises = await listExercises();
  const articles = await Promise.all(
    (await listArticles()).map(async (article) => articleCard(article, await peopleOf(article))),
  );
  const routines = await Promise.all(
    (await listRoutines()).map(async (routine) => routineCard(routine, await stepsOfRoutine(routine), exercises)),
  );
  const questions = (await questionsAtBuild()).map(({ id, html }) => questionCard(id, headlineOf(html)));
  return [homeCard(), ...articles, ...exercises.map(exerciseCard), ...routines, ...questions];
}
