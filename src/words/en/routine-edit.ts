import type { Field } from '../../features/routine/dose.ts';

/** A routine as a list, to read, to change and to print. */
export const minutes = (clock: string) => `${clock} min`;
export const stopIf = 'Stop if:';
export const printSheet = 'Print the sheet';

/** How what can be changed is called. */
export const fields: Record<Field, string> = {
  sets: 'Sets',
  reps: 'Repeats',
  hold: 'Seconds a hold',
  time: 'Seconds a leg',
};
export const seconds = 'Seconds';
export const holds = 'Holds';
export const holdsOfLeg = 'Holds a leg';
export const rocksOfLeg = 'Rocks a leg';

export const up = 'Up';
export const down = 'Down';
export const takeOut = 'Take out';
/** A button's word, and which line it is about. */
export const of = (deed: string, exercise: string) => `${deed}: ${exercise}`;

export const nothingYet = 'Nothing yet. Add an exercise.';
export const inAll = (steps: number, length: string) => `${steps} in all, ${length}`;
export const steps = 'The steps';
export const added = (exercise: string) => `${exercise} was added at the end.`;
export const isNow = (exercise: string, place: number) => `${exercise} is now number ${place}.`;
export const takenOut = (exercise: string) => `${exercise} was taken out.`;
export const add = 'Add an exercise';
export const choose = 'Choose one';
export const doIt = 'Do it now';

/** What only paper has. */
export const twoWeeks = 'Two weeks. Stay at the same distance, at 0.5.';
export const day = 'Day';
export const pain = 'Pain at the knee, 0 to 10';
export const whenNot = 'When not to start';
export const seeSomebody = 'It hurts at night or at rest, or is no better after a few weeks: see a clinician.';
export const notAdvice = 'This is not medical advice.';
