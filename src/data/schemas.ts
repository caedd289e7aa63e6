import { z } from 'astro/zod';
import { SLUG } from './slugs.ts';

/** Makes a field that names an entry of another collection: Astro's own in a build, the check's own in a check. */
export type Reference = <C extends 'experts' | 'claims' | 'citations'>(
  collection: C,
) => z.ZodType<{ collection: C; id: string }>;

/** A sentence of text: trimmed and never empty. */
const sentence = (name: string, max = 600) =>
  z.string().trim().min(1, `${name} is empty: write it, or leave the field out.`).max(max);

/** A calendar day as YYYY-MM-DD, kept as text so that no time zone can move it. */
const day = z.iso.date('Write a day that exists as YYYY-MM-DD, such as 2026-11-23.');

const slug = z.string().regex(SLUG, 'Write small letters from a to z, digits and dashes.');

/** What several pieces have in common: a name, and what a search result and its page say of it. */
export const subjectSchema = z.strictObject({
  name: sentence('name', 40).describe('As shown; under 40 characters.'),
  description: z.string().trim().min(70).max(160).describe('One or two sentences, 70 to 160 characters.'),
});

/** An article, as the front matter of content/articles/<slug>/index.mdx has it. */
export const articleSchema = (reference: Reference) =>
  z
    .strictObject({
      title: sentence('title', 160).describe(
        'The headline, as shown. Over 60 characters a search result would cut it: give a shortTitle too.',
      ),
      shortTitle: sentence('shortTitle', 60)
        .optional()
        .describe("What a search result and a browser's tab show instead of a long title; at most 60 characters."),
      description: z
        .string()
        .trim()
        .min(70)
        .max(160)
        .describe("What a search result shows: 70 to 160 characters, in our words, never a claim of the expert's."),
      lede: sentence('lede').describe('The one or two sentences under the headline.'),
      kicker: sentence('kicker', 80)
        .optional()
        .describe('The short line above the headline: subject, and who asks whom.'),
      expert: reference('experts').optional().describe('In a column, who answers: a file name in content/experts.'),
      host: reference('experts')
        .optional()
        .describe('In a column, who asks and writes: a file name in content/experts.'),
      by: z
        .array(reference('experts'))
        .min(1)
        .max(6)
        .optional()
        .describe('In any other piece, who wrote it: file names in content/experts.'),
      draft: z
        .boolean()
        .default(false)
        .describe('Not to be seen yet: in no page, list, feed or file of a build, only in `npm run dev`.'),
      published: day.describe(
        'The day it first stood here. A day to come is a date to keep: until a build on that day it is as a draft.',
      ),
      updated: day.describe('The day of the last change a reader would care about.'),
      checked: day.optional().describe('The day on which what it claims was last held against its sources.'),
      nextCheck: day.optional().describe('The day by which that is due again.'),
      practice: sentence('practice', 60)
        .optional()
        .describe('How long the exercises take a day, as said beside the reading time.'),
      adapted: sentence('adapted').optional().describe('Where the words come from, said at the end.'),
      hero: z
        .strictObject({
          pose: z.enum(['straight', 'bent']).describe('Back knee straight or bent.'),
          intensity: z.number().min(0).max(10).describe('How deep, from 0 to 10.'),
          label: sentence('label', 80).describe(
            'A name, a colon, and what to know: "calf: the first hint of a pull, no more".',
          ),
        })
        .optional()
        .describe('The calf stretch drawn beside the headline; left out, the headline stands alone.'),
      medicalReview: z
        .union([z.literal('none'), z.strictObject({ by: sentence('by', 80), role: sentence('role', 80), date: day })])
        .describe("A clinician's review that really took place, or `none`."),
      tags: z
        .array(slug.meta({ nameIn: 'tags' }))
        .max(6)
        .default([])
        .describe('What it is about, the closest first, as content/tags.yaml has them: two or three, six at most.'),
      series: z
        .strictObject({ name: slug.meta({ nameIn: 'series' }), part: z.number().int().min(1).max(99) })
        .optional()
        .describe('Where it is one of a series: the name in content/series.yaml, and which part.'),
      wordpress: z
        .strictObject({
          id: z.number().int().min(1).optional(),
          path: z
            .string()
            .regex(/^\/(?!\/)[^?#\s]*$/, 'Write the old path from its first slash, without ? and #.')
            .optional(),
        })
        .optional()
        .describe(
          'Where it stood in WordPress, if it did: its number there (`?p=`), its path, or both. Both lead here now.',
        ),
      claims: z
        .array(reference('claims'))
        .default([])
        .describe('The claims, in the order of the box "What the evidence says".'),
    })
    .refine(({ title, shortTitle }) => title.length <= 60 || shortTitle !== undefined, {
      path: ['shortTitle'],
      message: 'title has over 60 characters: give a shortTitle of at most 60, for search results.',
    })
    .refine(({ expert, host, by }) => (by ? !expert && !host : expert && host), {
      path: ['by'],
      message: 'Say who wrote it: expert and host in a column, or by in any other piece, not both.',
    })
    .refine(({ claims, checked, nextCheck }) => claims.length === 0 || (checked && nextCheck), {
      path: ['checked'],
      message:
        'A piece with claims needs checked and nextCheck: when they were held against their sources, and when next.',
    })
    .refine(({ checked, nextCheck }) => !checked || !nextCheck || checked < nextCheck, {
      path: ['nextCheck'],
      message: 'nextCheck does not lie after checked: give a later day.',
    })
    .refine((article) => article.updated >= article.published, {
      path: ['updated'],
      message: 'updated lies before published: give the later day.',
    })
    .refine(({ tags }) => new Set(tags).size === tags.length, {
      path: ['tags'],
      message: 'tags names one twice: leave one out.',
    });

/** A person, as content/experts/<slug>.yaml has them. */
export const expertSchema = z.strictObject({
  name: sentence('name', 60).describe('As the person is known to readers.'),
  role: z
    .enum(['expert', 'host', 'author', 'editors'])
    .describe('expert: answers; host: asks; author: writes other pieces; editors: nobody alone. Readers see the word.'),
  title: sentence('title', 80).describe('What the person does, in a few words.'),
  place: sentence('place', 120).optional().describe('Where, if it was said.'),
  description: z.string().trim().min(70).max(160).describe('For search results: 70 to 160 characters.'),
  fediverse: z
    .string()
    .regex(/^@[\w.-]+@[\w.-]+\.[a-z]{2,}$/i, 'Write it as @name@example.social.')
    .optional()
    .describe("The person's address in the fediverse, so that a shared link there names them."),
  about: z.array(sentence('about')).min(1).describe("Paragraphs of the person's page."),
});

/** An entry of content/claims.yaml. */
export const claimSchema = (reference: Reference) =>
  z
    .strictObject({
      claim: sentence('claim', 120).describe('What the page says, as one sentence.'),
      verdict: sentence('verdict', 40).describe('The chip: a few words that stand alone.'),
      strength: z
        .enum(['good', 'some', 'mixed', 'none', 'against'])
        .describe("How far the literature carries it; sets the chip's mark, never more than the words say."),
      says: sentence('says').describe('What was found, in full, for the box.'),
      note: sentence('note', 200).optional().describe('The same in a sentence or two, for the margin.'),
      citations: z.array(reference('citations')).default([]).describe('Entries of content/citations.yaml.'),
      by: reference('experts')
        .optional()
        .describe('Whose claim it is, where no paper speaks of it: a file name in content/experts.'),
    })
    .refine(({ citations, by }) => citations.length > 0 || by, {
      path: ['citations'],
      message: 'The claim has no source: name a paper in citations, or in by whose claim it is.',
    })
    .refine(({ citations, by, strength }) => citations.length > 0 || !by || strength === 'none', {
      path: ['strength'],
      message: 'Nothing but a paper makes a claim stronger than none: name it in citations, or write none.',
    });

/** An entry of content/citations.yaml. */
export const citationSchema = z.strictObject({
  authors: z
    .array(sentence('authors', 80))
    .optional()
    .describe('Surname and initials, in the order printed; left out when they were not seen.'),
  year: z.number().int().min(1900).max(2100).optional().describe('Year of publication, when confirmed.'),
  title: sentence('title').describe('Title of the paper.'),
  short: sentence('short', 40)
    .optional()
    .describe('The name in running text when there is no author, such as "Review of 2023".'),
  journal: sentence('journal').optional().describe('Full name of the journal, when confirmed.'),
  pages: sentence('pages', 40).optional().describe('Volume, issue and pages, when confirmed.'),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/, 'Write the DOI as 10.1234/abcd, without https.')
    .optional()
    .describe('The DOI without an address in front; blank rather than guessed.'),
});
