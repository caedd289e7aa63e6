import { z } from 'astro/zod';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const range = (least: number, most: number, name: string) =>
  z
    .tuple([z.number().min(least).max(most), z.number().min(least).max(most)])
    .refine(([low, high]) => low <= high, `${name}: write the smaller number first.`);

const common = {
  /** Rounds, 1 to 6. */
  sets: whole(1, 6),
  /** Seconds between sets, or to change legs; a range as [least, most]. */
  rest: z.union([whole(0, 180), range(0, 180, 'rest')]),
  /** true: one leg, then the other. Either this or `bilateral`. */
  perSide: z.literal(true).optional(),
  /** true: both legs at once. Either this or `perSide`. */
  bilateral: z.literal(true).optional(),
  /** Days a week, as [least, most]. */
  days: range(1, 7, 'days'),
  /** How often in words, where "three days a week" does not say it, such as "every other day". */
  often: z.string().trim().min(1).max(60).optional(),
  /** Where the dose may go later, as a sentence. */
  build: z.string().trim().min(1).max(120).optional(),
};

const reps = range(1, 30, 'reps');

/** How much and how often. */
export const doseSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({
      mode: z.literal('hold'),
      ...common,
      /** Holds in a set, as [least, most]. */
      reps,
      /** Seconds of one hold, as [least, most], from 5 to 30. */
      seconds: range(5, 30, 'seconds'),
      /** Seconds of letting go after each. */
      release: whole(2, 15),
    }),
    z.strictObject({
      mode: z.literal('reps'),
      ...common,
      /** Repeats in a set, as [least, most]. */
      reps,
      /** The parts of one repeat, in order: a verb, and its seconds as [least, most]. */
      tempo: z
        .array(z.strictObject({ do: z.string().trim().min(1).max(20), seconds: range(1, 10, 'tempo') }))
        .min(1)
        .max(4),
    }),
    z.strictObject({
      mode: z.literal('time'),
      ...common,
      /** Seconds in all, as [least, most]. */
      seconds: range(10, 300, 'seconds'),
    }),
  ])
  .refine(({ perSide, bilateral }) => Boolean(perSide) !== Boolean(bilateral), {
    path: ['perSide'],
    message: 'say perSide: true or bilateral: true, one of the two.',
  });
