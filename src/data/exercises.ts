import { getCollection, type CollectionEntry } from 'astro:content';

export type Exercise = CollectionEntry<'exercises'>;

/** Every exercise, in the order of the column. */
export async function listExercises(): Promise<Exercise[]> {
  const exercises = await getCollection('exercises');
  return exercises.sort((a, b) => a.data.order - b.data.order);
}

/** One exercise by its file name. A name that no file has is an error that lists those that there are. */
export async function findExercise(id: string): Promise<Exercise> {
  const exercises = await listExercises();
  const found = exercises.find((exercise) => exercise.id === id);
  if (found) return found;
  throw new Error(`exercise "${id}" is not in content/exercises; there are ${exercises.map((e) => e.id).join(', ')}.`);
}
