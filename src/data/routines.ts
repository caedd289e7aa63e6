import { getCollection, type CollectionEntry } from 'astro:content';
import { stepsOf, type Choice, type Step } from '../features/routine/dose.ts';
import type { Guide } from '../features/routine/guide.ts';
import { guidesOf, withEasier } from '../features/routine/guides.ts';
import { listExercises, type Exercise } from './exercises.ts';

export type Routine = CollectionEntry<'routines'>;

/** Every packaged routine, in the order of lists. */
export async function listRoutines(): Promise<Routine[]> {
  const routines = await getCollection('routines');
  return routines.sort((a, b) => a.data.order - b.data.order);
}

/** What a routine may be made of. */
export async function listGuides(): Promise<Guide[]> {
  return guidesOf(await listExercises());
}

/** Each packaged routine as the path and the props of its pages. */
export async function pathsOfRoutines() {
  const routines = await listRoutines();
  return routines.map((routine) => ({ params: { routine: routine.id }, props: { routine } }));
}

/** What the player needs to show these exercises, and the easier ones that a reader may take in their place. */
export async function playable(ids: readonly string[]): Promise<{ guides: Guide[]; exercises: Exercise[] }> {
  const guides = withEasier(ids, await listGuides());
  const known = new Set(guides.map(({ id }) => id));
  return { guides, exercises: (await listExercises()).filter(({ id }) => known.has(id)) };
}

/** The steps of a routine. A name that no exercise has is an error that names file and exercise. */
export async function stepsOfRoutine({ id, data }: Routine): Promise<Step[]> {
  const guides = await listGuides();
  const known = new Set(guides.map((guide) => guide.id));
  for (const { exercise } of data.steps) {
    if (known.has(exercise)) continue;
    throw new Error(
      `content/routines/${id}.yaml: steps: "${exercise}" is not in content/exercises; there are ${[...known].join(', ')}.`,
    );
  }
  return stepsOf(data.steps as Choice[], guides);
}
