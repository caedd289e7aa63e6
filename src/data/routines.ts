import { getCollection, type CollectionEntry } from 'astro:content';
import { stepsOf, type Choice, type Step } from '../features/routine/dose.ts';
import type { Guide } from '../features/routine/guide.ts';
import { guidesOf } from '../features/routine/guides.ts';
import { listExercises } from './exercises.ts';

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
