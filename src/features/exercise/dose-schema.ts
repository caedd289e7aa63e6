import { z } from 'astro/zod';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const range = (least: number, most: number, name: string) =>
  z
    .tuple([z.number().min(least).max(most), z.number().min(least).max(most)])
    .refine(([low, high]) => low <= high, `${name}: write the smaller number first.`);

const common = {
  sets: whole(1, 6).describe('Rounds, 1 to 6.'),
  rest: z
    .union([whole(0, 180), range(0, 180, 'rest')])
    .describe('Seconds between sets, or to change legs; a range as [least, most].'),
  perSide: z.literal(true).optional().describe('true: one leg, then the other. Either this or `bilateral`.'),
  bilateral: z.literal(true).optional().describe('true: both legs at once. Either this or `perSide`.'),
  days: range(1, 7, 'days').describe('Days a week, as [least, most].'),
  often: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('How often in words, where "three days a week" does not say it, such as "every other day".'),
  build: z.string().trim().min(1).max(120).optional().describe('Where the dose may go later, as a sentence.'),
};

const reps = range(1, 30, 'reps');

/** How much and how often. */
export const doseSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({
      mode: z.literal('hold'),
      ...common,
      reps: reps.describe('Holds in a set, as [least, most].'),
      seconds: range(5, 30, 'seconds').describe('Seconds of one hold, as [least, most], from 5 to 30.'),
      release: whole(2, 15).describe('Seconds of letting go after each.'),
    }),
    z.strictObject({
      mode: z.literal('reps'),
      ...common,
      reps: reps.describe('Repeats in a set, as [least, most].'),
      tempo: z
        .array(z.strictObject({ do: z.string().trim().min(1).max(20), seconds: range(1, 10, 'tempo') }))
        .min(1)
        .max(4)
        .describe('The parts of one repeat, in order: a verb, and its seconds as [least, most].'),
    }),
    z.strictObject({
      mode: z.literal('time'),
      ...common,
      seconds: range(10, 300, 'seconds').describe('Seconds in all, as [least, most].'),
    }),
  ])
  .refine(({ perSide, bilateral }) => Boolean(perSide) !== Boolean(bilateral), {
    path: ['perSide'],
    message: 'say perSide: true or bilateral: true, one of the two.',
  });
