import { clamp, doseOf, valueOf, type Choice, type Field } from './dose.ts';
import type { Guide } from './guide.ts';
import * as words from '#words/routine-edit.ts';

/** The list with one line moved up (-1) or down (1); at an end nothing changes. */
export function moved(choices: readonly Choice[], index: number, by: -1 | 1): Choice[] {
  const next = [...choices];
  const [line] = next.splice(index, 1);
  if (!line || index + by < 0 || index + by >= choices.length) return [...choices];
  next.splice(index + by, 0, line);
  return next;
}

export function dropped(choices: readonly Choice[], index: number): Choice[] {
  return choices.filter((_, place) => place !== index);
}

/** One value set, brought into its bounds. */
export function changed(choices: readonly Choice[], index: number, field: Field, value: number): Choice[] {
  return choices.map((choice, place) => (place === index ? { ...choice, [field]: clamp(field, value) } : choice));
}

/** How a field is called for this exercise. */
export function labelOf(field: Field, { dose }: Guide): string {
  if (field !== 'reps') return field === 'time' && !dose.perSide ? words.seconds : words.fields[field];
  if (dose.work === 'hold') return dose.perSide ? words.holdsOfLeg : words.holds;
  return dose.work === 'reach' ? words.rocksOfLeg : words.fields.reps;
}

/** What stands in a field now. */
export function shownValue(guide: Guide, choice: Choice, field: Field): number {
  return valueOf(doseOf(guide, choice), field);
}
