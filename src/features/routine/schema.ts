import { z } from 'astro/zod';
import { FIELDS, LIMITS, MOST_STEPS } from './dose.ts';

const sentence = (most: number) => z.string().trim().min(1, 'is empty: write it.').max(most);

/** One number of a dose, within the bounds that a reader has too. */
const amounts = Object.fromEntries(
  FIELDS.map((field) => {
    const { min, max } = LIMITS[field];
    return [field, z.number().int().min(min).max(max).optional()];
  }),
);

/** A routine, as content/routines/<slug>.yaml has it. */
export const routineSchema = z.strictObject({
  title: sentence(60).describe('Its name; under 60 characters.'),
  description: z.string().trim().min(70).max(160).describe('What a search result shows: 70 to 160 characters.'),
  lede: sentence(300).describe('The sentence or two under the name.'),
  kicker: sentence(80).describe('The short line above the name.'),
  draft: z
    .boolean()
    .default(false)
    .describe('Not to be seen yet: in no page, list or file of a build, only in `npm run dev`.'),
  updated: z.iso
    .date('Write a day that exists as YYYY-MM-DD, such as 2026-11-23.')
    .optional()
    .describe('The day of the last change a reader would care about, as YYYY-MM-DD.'),
  order: z.number().int().min(1).describe('Its place in lists, from 1.'),
  often: sentence(80).describe('When to do it.'),
  note: sentence(300).describe('What else to know, as a sentence or two.'),
  steps: z
    .array(z.strictObject({ exercise: sentence(80).meta({ nameIn: 'exercises' }), ...amounts }))
    .min(1)
    .max(MOST_STEPS)
    .describe('The exercises in order: a file name in content/exercises, and what is other than usual.'),
});
