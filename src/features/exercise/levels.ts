import { findExercise, type Exercise } from '../../data/exercises.ts';
import { exercisePath } from '../../lib/paths.ts';

/** A way to make an exercise easier or harder, with the page that it leads to, if it does. */
export interface Level {
  text: string;
  link?: { href: string; title: string };
}

async function levelOf({ to, text }: { to?: string | undefined; text: string }): Promise<Level> {
  if (!to) return { text };
  const { id, data } = await findExercise(to);
  return { text, link: { href: exercisePath(id), title: data.title } };
}

/** What is easier than an exercise, and what is harder. */
export async function pathsOf({ data }: Exercise): Promise<{ easier: Level[]; harder: Level[] }> {
  return {
    easier: await Promise.all(data.easier.map(levelOf)),
    harder: await Promise.all(data.harder.map(levelOf)),
  };
}
