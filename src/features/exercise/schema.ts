import { z } from 'astro/zod';
import { doseSchema } from './dose-schema.ts';
import { figureSchema } from './figure-schema.ts';
import { keysOf } from '../../lib/keys.ts';
import { equipment, flags, muscles, parts, places, sources } from '#words/exercise.ts';

/** Words of a cue that still fit on a screen across the room. */
const CUE_WORDS = 8;

const sentence = (name: string, most = 200) => z.string().trim().min(1, `${name} is empty: write it.`).max(most);
const cue = sentence('cue', 60).refine((text) => text.split(/\s+/).length <= CUE_WORDS, {
  message: `a cue has at most ${CUE_WORDS} words: shorten it.`,
});
const step = z.strictObject({
  /** Another exercise: a file name in content/exercises. */
  to: z.string().optional(),
  /** What to do, or what the other exercise is, as a sentence. */
  text: sentence('text'),
});

/** An exercise, as the front matter of content/exercises/<slug>.mdx has it; the body says how it is done. */
export const exerciseSchema = z.strictObject({
  /** Its name; under 60 characters. */
  title: sentence('title', 60),
  /** What a search result shows: 70 to 160 characters. */
  description: z.string().trim().min(70).max(160),
  /** The sentence or two under the name. */
  lede: sentence('lede'),
  /** Whose it is: told by the expert, rebuilt by us from his words, or added by the editors. */
  source: z.enum(keysOf(sources)),
  /** Not to be seen yet: in no page, list or file of a build, only in `npm run dev`. */
  draft: z.boolean().default(false),
  /** The day of the last change a reader would care about, as YYYY-MM-DD. */
  updated: z.iso.date('Write a day that exists as YYYY-MM-DD, such as 2026-11-23.').optional(),
  /** Its place in lists, from 1. */
  order: z.number().int().min(1),
  /** The part of the body that it is for. */
  part: z.enum(keysOf(parts)),
  /** Where one does it. */
  place: z.enum(keysOf(places)),
  /** What it takes. */
  equipment: z.array(z.enum(keysOf(equipment))).min(1),
  /** The same as a sentence. */
  need: sentence('need'),
  /** The muscles that work or are stretched. */
  muscles: z.array(z.enum(keysOf(muscles))).min(1),
  /** Where one should feel it. */
  feel: sentence('feel'),
  /** Whether toes straight ahead matter: adds the picture of the feet from above. */
  feet: z.boolean().default(false),
  /** The pictures, the main one first. */
  figures: z.array(figureSchema).min(1),
  /** How much and how often. */
  dose: doseSchema,
  /** The hold timer, where it fits: its props. */
  timer: z
    .strictObject({ mode: z.enum(['hold', 'reach']), holds: z.number(), seconds: z.number(), release: z.number() })
    .optional(),
  /** What to say to oneself, eight words at most: to begin, to stay, to let go. */
  cues: z.strictObject({ start: cue, hold: cue, release: cue }),
  /** Usual mistakes, each to be read after "Do not". */
  mistakes: z.array(sentence('mistakes')).min(1),
  /** Signs to stop at; never empty. */
  stop: z.array(sentence('stop')).min(1, 'stop is empty: say when to stop.'),
  /** Who should not start, or ask first; never empty. */
  avoidIf: z.array(z.enum(keysOf(flags))).min(1, 'avoidIf is empty: say who should not start.'),
  /** Ways to make it easier, each with the exercise that it leads to, if it does. */
  easier: z.array(step).min(1),
  /** Ways to make it harder. */
  harder: z.array(step).min(1),
  /** What the literature says of it: entries of content/claims.yaml. */
  claims: z.array(z.string()).min(1),
  /** What else the literature says, as a sentence or two. */
  evidence: sentence('evidence', 400).optional(),
  /** Papers: entries of content/citations.yaml. */
  citations: z.array(z.string()).min(1),
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
