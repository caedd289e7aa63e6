import type { z } from 'astro/zod';
import {
  articleSchema,
  citationSchema,
  claimSchema,
  expertSchema,
  type Reference,
  subjectSchema,
} from '../../data/schemas.ts';
import { nameIn } from '../../lib/props.ts';
import { exerciseSchema } from '../exercise/schema.ts';
import { routineSchema } from '../routine/schema.ts';
import type { Piece } from './site.ts';

/** A field that names an entry, which is looked up in the content itself. */
const reference = nameIn as unknown as Reference;

/** Each folder whose files have an address: what follows the name of an entry, and the schema of its fields. */
export const FOLDERS: Readonly<Record<Piece['collection'], { end: string; schema: z.ZodType }>> = {
  articles: { end: '/index.mdx', schema: articleSchema(reference) },
  exercises: { end: '.mdx', schema: exerciseSchema },
  routines: { end: '.yaml', schema: routineSchema },
  experts: { end: '.yaml', schema: expertSchema },
};

/** Each file of entries, with the schema of one. */
export const LISTS = {
  tags: subjectSchema,
  series: subjectSchema,
  claims: claimSchema(reference),
  citations: citationSchema,
} as const satisfies Record<string, z.ZodType>;

export type ListName = keyof typeof LISTS;
