import { z } from 'astro/zod';
import { doseSchema } from './dose-schema.ts';
import { figureSchema } from './figure-schema.ts';
import { keysOf } from '../../lib/keys.ts';
import { nameIn } from '../../lib/props.ts';
import { equipment, flags, muscles, parts, places, sources } from '#words/exercise.ts';

/** Words of a cue that still fit on a screen across the room. */
const CUE_WORDS = 8;

const sentence = (name: string, most = 200) => z.string().trim().min(1, `${name} is empty: write it.`).max(most);
const cue = sentence('cue', 60).refine((text) => text.split(/\s+/).length <= CUE_WORDS, {
  message: `a cue has at most ${CUE_WORDS} words: shorten it.`,
});
const step = z.strictObject({
  to: nameIn('exercises').optional().describe('Another exercise: a file name in content/exercises.'),
  text: sentence('text').describe('What to do, or what the other exercise is, as a sentence.'),
});

/** An exercise, as the front matter of content/exercises/<slug>.mdx has it; the body says how it is done. */
export const exerciseSchema = z.strictObject({
  title: sentence('title', 60).describe('Its name; under 60 characters.'),
  description: z.string().trim().min(70).max(160).describe('What a search result shows: 70 to 160 characters.'),
  lede: sentence('lede').describe('The sentence or two under the name.'),
  source: z
    .enum(keysOf(sources))
    .describe('Whose it is: told by the expert, rebuilt by us from his words, or added by the editors.'),
  draft: z
    .boolean()
    .default(false)
    .describe('Not to be seen yet: in no page, list or file of a build, only in `npm run dev`.'),
  updated: z.iso
    .date('Write a day that exists as YYYY-MM-DD, such as 2026-11-23.')
    .optional()
    .describe('The day of the last change a reader would care about, as YYYY-MM-DD.'),
  order: z.number().int().min(1).describe('Its place in lists, from 1.'),
  part: z.enum(keysOf(parts)).describe('The part of the body that it is for.'),
  place: z.enum(keysOf(places)).describe('Where one does it.'),
  equipment: z
    .array(z.enum(keysOf(equipment)))
    .min(1)
    .describe('What it takes.'),
  need: sentence('need').describe('The same as a sentence.'),
  muscles: z
    .array(z.enum(keysOf(muscles)))
    .min(1)
    .describe('The muscles that work or are stretched.'),
  feel: sentence('feel').describe('Where one should feel it.'),
  feet: z
    .boolean()
    .default(false)
    .describe('Whether toes straight ahead matter: adds the picture of the feet from above.'),
  figures: z.array(figureSchema).min(1).describe('The pictures, the main one first.'),
  dose: doseSchema.describe('How much and how often.'),
  timer: z
    .strictObject({ mode: z.enum(['hold', 'reach']), holds: z.number(), seconds: z.number(), release: z.number() })
    .optional()
    .describe('The hold timer, where it fits: its props.'),
  cues: z
    .strictObject({ start: cue, hold: cue, release: cue })
    .describe('What to say to oneself, eight words at most: to begin, to stay, to let go.'),
  mistakes: z.array(sentence('mistakes')).min(1).describe('Usual mistakes, each to be read after "Do not".'),
  stop: z.array(sentence('stop')).min(1, 'stop is empty: say when to stop.').describe('Signs to stop at; never empty.'),
  avoidIf: z
    .array(z.enum(keysOf(flags)))
    .min(1, 'avoidIf is empty: say who should not start.')
    .describe('Who should not start, or ask first; never empty.'),
  easier: z.array(step).min(1).describe('Ways to make it easier, each with the exercise that it leads to, if it does.'),
  harder: z.array(step).min(1).describe('Ways to make it harder.'),
  claims: z.array(nameIn('claims')).min(1).describe('What the literature says of it: entries of content/claims.yaml.'),
  evidence: sentence('evidence', 400).optional().describe('What else the literature says, as a sentence or two.'),
  citations: z.array(nameIn('citations')).min(1).describe('Papers: entries of content/citations.yaml.'),
});

export type ExerciseData = z.output<typeof exerciseSchema>;
export type Dose = z.output<typeof doseSchema>;
export type FigureData = z.output<typeof figureSchema>;

/** What a set of exercises may point at. */
export interface Known {
  exercises: ReadonlySet<string>;
  citations: ReadonlySet<string>;
  claims: ReadonlySet<string>;
}

/** One sentence for each name in an exercise that no file has. */
export function unknownNames({ easier, harder, citations, claims }: ExerciseData, known: Known): string[] {
  const missing = (field: string, names: (string | undefined)[], set: ReadonlySet<string>, where: string) =>
    names
      .filter((name) => name !== undefined && !set.has(name))
      .map((name) => `${field}: "${name}" is not in ${where}.`);
  return [
    ...missing(
      'easier',
      easier.map(({ to }) => to),
      known.exercises,
      'content/exercises',
    ),
    ...missing(
      'harder',
      harder.map(({ to }) => to),
      known.exercises,
      'content/exercises',
    ),
    ...missing('claims', claims, known.claims, 'content/claims.yaml'),
    ...missing('citations', citations, known.citations, 'content/citations.yaml'),
  ];
}
