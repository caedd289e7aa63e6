import type { Field } from '../../features/routine/dose.ts';

/** What a link brought that could not be taken as it was. */
const fields: Record<Field, string> = {
  sets: 'sets',
  reps: 'repeats',
  hold: 'seconds of a hold',
  time: 'seconds a leg',
};

export const quoted = (text: string) => `“${text}”`;
export const notUnderstood = (exercise: string, part: string) =>
  `${exercise}: ${quoted(part)} in the link was not understood, so the usual dose stands.`;
export const became = (exercise: string, field: Field, asked: number, taken: number, least: number, most: number) =>
  `${exercise}: ${asked} ${fields[field]} became ${taken}; ${least} to ${most} is possible.`;
export const unknown = (id: string) => `${quoted(id)} is not an exercise of this site, so it was left out.`;
export const tooMany = (most: number) => `A routine has ${most} exercises at most; the rest was left out.`;
