import type { Part } from '../hold/timeline.ts';
import type { Guide, UsualDose } from './guide.ts';

/** What a routine may change of an exercise. `hold` and `time` are seconds. */
export type Field = 'sets' | 'reps' | 'hold' | 'time';

/** One line of a routine: an exercise, and what is other than usual. */
export type Choice = { exercise: string } & Partial<Record<Field, number>>;

/** A line with its exercise, and the dose that comes of both. */
export interface Step {
  guide: Guide;
  choice: Choice;
  dose: UsualDose;
  /** The sides that are left to do, where it stands in for the rest of another step. */
  sides?: readonly Part[];
}

export interface Limit {
  min: number;
  max: number;
  /** The step of the - and + buttons. */
  step: number;
}

export const LIMITS: Record<Field, Limit> = {
  sets: { min: 1, max: 4, step: 1 },
  reps: { min: 1, max: 30, step: 1 },
  hold: { min: 5, max: 30, step: 1 },
  time: { min: 10, max: 120, step: 5 },
};

/** More than this many exercises no link may bring. */
export const MOST_STEPS = 12;

export const FIELDS = Object.keys(LIMITS) as Field[];

/** What can be changed of this exercise, in the order shown. */
export function fieldsOf({ work, sets }: UsualDose): Field[] {
  if (work === 'time') return ['time'];
  const count: Field[] = sets > 1 ? ['sets', 'reps'] : ['reps'];
  return work === 'hold' ? [...count, 'hold'] : count;
}

export function clamp(field: Field, value: number): number {
  const { min, max } = LIMITS[field];
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** The value of a field in a dose. */
export function valueOf(dose: UsualDose, field: Field): number {
  if (field === 'hold' || field === 'time') return dose.seconds;
  return dose[field];
}

/** The dose of a line: the exercise's own, and what the line says; out of bounds is brought in. */
export function doseOf({ dose }: Guide, choice: Choice): UsualDose {
  const own = (field: Field) => {
    const value = fieldsOf(dose).includes(field) ? choice[field] : undefined;
    return value === undefined || Number.isNaN(value) ? undefined : clamp(field, value);
  };
  return {
    ...dose,
    sets: own('sets') ?? dose.sets,
    reps: own('reps') ?? dose.reps,
    seconds: own('hold') ?? own('time') ?? dose.seconds,
  };
}

/** The line with only what is other than usual. */
export function shortest({ dose }: Guide, choice: Choice): Choice {
  const short: Choice = { exercise: choice.exercise };
  for (const field of fieldsOf(dose)) {
    const value = choice[field];
    if (value !== undefined && clamp(field, value) !== valueOf(dose, field)) short[field] = clamp(field, value);
  }
  return short;
}

/** The lines whose exercises are known, in order. */
export function stepsOf(choices: readonly Choice[], guides: readonly Guide[]): Step[] {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return choices.flatMap((choice) => {
    const guide = byId.get(choice.exercise);
    return guide ? [{ guide, choice, dose: doseOf(guide, choice) }] : [];
  });
}
