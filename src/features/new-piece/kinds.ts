import type { z } from 'astro/zod';
import { articleSchema, expertSchema, type Reference } from '../../data/schemas.ts';
import { exerciseSchema } from '../exercise/schema.ts';
import { routineSchema } from '../routine/schema.ts';
import { refer } from './refer.ts';

/** What can be begun. */
export const KINDS = ['article', 'exercise', 'routine', 'expert'] as const;
export type KindName = (typeof KINDS)[number];

/** What a name may be a name of. */
export type Collection = 'experts' | 'exercises' | 'tags' | 'claims' | 'citations' | 'series';

export interface Kind {
  schema: z.ZodObject;
  /** The folder, from the project's. */
  folder: string;
  /** What follows the slug in the file's name. */
  end: string;
  /** The field that the slug is made of. */
  named: string;
  /** What is asked, in this order. */
  asked: readonly string[];
  /** Fields that hold names of others. */
  names: Readonly<Record<string, Collection>>;
  /** Whether it can wait unseen, with words still to be written. */
  drafts: boolean;
}

export const kinds: Readonly<Record<KindName, Kind>> = {
  article: {
    schema: articleSchema(refer as unknown as Reference),
    folder: 'content/articles',
    end: '/index.mdx',
    named: 'title',
    asked: ['title', 'shortTitle', 'by', 'expert', 'host', 'description', 'lede', 'tags'],
    names: { by: 'experts', expert: 'experts', host: 'experts', tags: 'tags', claims: 'claims', series: 'series' },
    drafts: true,
  },
  exercise: {
    schema: exerciseSchema,
    folder: 'content/exercises',
    end: '.mdx',
    named: 'title',
    asked: [
      ...['title', 'like', 'description', 'lede', 'source', 'part', 'place', 'equipment', 'need', 'muscles', 'feel'],
      ...['dose', 'cues', 'mistakes', 'stop', 'avoidIf', 'easier', 'harder', 'claims', 'citations'],
    ],
    names: { like: 'exercises', easier: 'exercises', harder: 'exercises', claims: 'claims', citations: 'citations' },
    drafts: true,
  },
  routine: {
    schema: routineSchema,
    folder: 'content/routines',
    end: '.yaml',
    named: 'title',
    asked: ['title', 'steps', 'description', 'lede', 'kicker', 'often', 'note'],
    names: { steps: 'exercises' },
    drafts: true,
  },
  expert: {
    schema: expertSchema,
    folder: 'content/experts',
    end: '.yaml',
    named: 'name',
    asked: ['name', 'role', 'title', 'description', 'about'],
    names: {},
    drafts: false,
  },
};

/** Whether there is no piece without this field. */
export function isNeeded({ schema }: Kind, field: string): boolean {
  return field === 'like' || schema.shape[field]?.safeParse(undefined).success === false;
}
