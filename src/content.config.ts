import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleFiles, routineFiles, yamlFile } from './data/loaders.ts';
import { SLUG } from './data/slugs.ts';
import { routineSchema } from './features/routine/schema.ts';
import { exerciseFiles } from './features/exercise/files.server.ts';
import { exerciseSchema } from './features/exercise/schema.ts';

/** A sentence of text: trimmed and never empty. */
const sentence = (name: string, max = 600) =>
  z.string().trim().min(1, `${name} is empty: write it, or leave the field out.`).max(max);

/** A calendar day as YYYY-MM-DD, kept as text so that no time zone can move it. */
const day = z.iso.date('Write a day that exists as YYYY-MM-DD, such as 2026-11-23.');

const slug = z.string().regex(SLUG, 'Write small letters from a to z, digits and dashes.');

const articles = defineCollection({
  loader: articleFiles('content/articles'),
  schema: z
    .strictObject({
      /** The headline, as shown; under 60 characters so that no search result cuts it. */
      title: sentence('title', 60),
      /** What a search result shows: 70 to 160 characters, in our words, never a claim of the expert's. */
      description: z.string().trim().min(70).max(160),
      /** The one or two sentences under the headline. */
      lede: sentence('lede'),
      /** The short line above the headline: subject, and who asks whom. */
      kicker: sentence('kicker', 80),
      /** Who answers: a file name in content/experts. */
      expert: reference('experts'),
      /** Who asks and writes: a file name in content/experts. */
      host: reference('experts'),
      /** Not to be seen yet: in no page, list, feed or file of a build, only in `npm run dev`. */
      draft: z.boolean().default(false),
      /** The day it first stood here. A day to come is a date to keep: until a build on that day it is as a draft. */
      published: day,
      /** The day of the last change a reader would care about. */
      updated: day,
      /** How long the exercises take a day, as said beside the reading time. */
      practice: sentence('practice', 60),
      /** Where the words come from, said under the byline. */
      adapted: sentence('adapted'),
      /** A clinician's review that really took place, or `none`. */
      medicalReview: z.union([
        z.literal('none'),
        z.strictObject({ by: sentence('by', 80), role: sentence('role', 80), date: day }),
      ]),
      /** What it is about, the closest first, as content/tags.yaml has them: two or three, six at most. */
      tags: z.array(slug).max(6).default([]),
      /** Where it is one of a series: the name in content/series.yaml, and which part. */
      series: z.strictObject({ name: slug, part: z.number().int().min(1).max(99) }).optional(),
      /** Where it stood in WordPress, if it did: its number there (`?p=`), its path, or both. Both lead here now. */
      wordpress: z
        .strictObject({
          id: z.number().int().min(1).optional(),
          path: z
            .string()
            .regex(/^\/(?!\/)[^?#\s]*$/, 'Write the old path from its first slash, without ? and #.')
            .optional(),
        })
        .optional(),
      /** The claims, in the order of the box "What the evidence says". */
      claims: z.array(reference('claims')).min(1),
    })
    .refine((article) => article.updated >= article.published, {
      path: ['updated'],
      message: 'updated lies before published: give the later day.',
    })
    .refine(({ tags }) => new Set(tags).size === tags.length, {
      path: ['tags'],
      message: 'tags names one twice: leave one out.',
    }),
});

/** What several pieces have in common: a name, and what a search result and its page say of it. */
const subject = z.strictObject({
  /** As shown; under 40 characters. */
  name: sentence('name', 40),
  /** One or two sentences, 70 to 160 characters. */
  description: z.string().trim().min(70).max(160),
});

const tags = defineCollection({ loader: yamlFile('content/tags.yaml'), schema: subject });

const series = defineCollection({ loader: yamlFile('content/series.yaml'), schema: subject });

const experts = defineCollection({
  loader: glob({ base: './content/experts', pattern: '*.yaml' }),
  schema: z.strictObject({
    /** As the person is known to readers. */
    name: sentence('name', 60),
    /** expert: answers; host: asks. Readers see the word. */
    role: z.enum(['expert', 'host']),
    /** What the person does, in a few words. */
    title: sentence('title', 80),
    /** Where, if it was said. */
    place: sentence('place', 120).optional(),
    /** For search results: 70 to 160 characters. */
    description: z.string().trim().min(70).max(160),
    /** The person's address in the fediverse, so that a shared link there names them. */
    fediverse: z
      .string()
      .regex(/^@[\w.-]+@[\w.-]+\.[a-z]{2,}$/i, 'Write it as @name@example.social.')
      .optional(),
    /** Paragraphs of the person's page. */
    about: z.array(sentence('about')).min(1),
  }),
});

const claims = defineCollection({
  loader: yamlFile('content/claims.yaml'),
  schema: z.strictObject({
    /** What the page says, as one sentence. */
    claim: sentence('claim', 120),
    /** The chip: a few words that stand alone. */
    verdict: sentence('verdict', 40),
    /** How far the literature carries it; sets the chip's mark, never more than the words say. */
    strength: z.enum(['good', 'some', 'mixed', 'none', 'against']),
    /** What was found, in full, for the box. */
    says: sentence('says'),
    /** The same in a sentence or two, for the margin. */
    note: sentence('note', 200).optional(),
    /** Entries of content/citations.yaml. */
    citations: z.array(reference('citations')),
  }),
});

const citations = defineCollection({
  loader: yamlFile('content/citations.yaml'),
  schema: z.strictObject({
    /** Surname and initials, in the order printed; left out when they were not seen. */
    authors: z.array(sentence('authors', 80)).optional(),
    /** Year of publication, when confirmed. */
    year: z.number().int().min(1900).max(2100).optional(),
    /** Title of the paper. */
    title: sentence('title'),
    /** The name in running text when there is no author, such as "Review of 2023". */
    short: sentence('short', 40).optional(),
    /** Full name of the journal, when confirmed. */
    journal: sentence('journal').optional(),
    /** Volume, issue and pages, when confirmed. */
    pages: sentence('pages', 40).optional(),
    /** The DOI without an address in front; blank rather than guessed. */
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/, 'Write the DOI as 10.1234/abcd, without https.')
      .optional(),
  }),
});

const exercises = defineCollection({ loader: exerciseFiles(), schema: exerciseSchema });

const routines = defineCollection({ loader: routineFiles('content/routines'), schema: routineSchema });

export const collections = { articles, tags, series, experts, claims, citations, exercises, routines };
