import type { APIRoute, GetStaticPaths } from 'astro';
import { findExercise, listExercises } from '../../data/exercises.ts';
import { stillOf } from '../../features/exercise/still.ts';
import more from '../../features/figure/figure-more.css?raw';
import screen from '../../features/figure/figure-screen.css?raw';
import { drawScene } from '../../features/figure/scene.ts';
import { standaloneSvg } from '../../features/figure/standalone.ts';

const sheet = more + screen;

export const getStaticPaths = (async () => {
  const exercises = await listExercises();
  return exercises.map(({ id }) => ({ params: { exercise: id } }));
}) satisfies GetStaticPaths;

/** An exercise's picture as a file, for cards: fetched when the reader comes near. */
export const GET: APIRoute = async ({ params }) => {
  const { data } = await findExercise(params.exercise ?? '');
  const { scene, stage, person } = stillOf(data);
  const svg = standaloneSvg(drawScene(scene, stage, person), sheet, 'either');
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
