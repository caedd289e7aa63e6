import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { bodies, faultOf, fillers, said } from '#words/new-piece.ts';
import { comment, type Entry, frontOf } from './front.ts';
import { isNeeded, type KindName, kinds } from './kinds.ts';
import { legendOf } from './legend.ts';
import { linesOf } from './taken.ts';

/** A piece that is to be begun. */
export interface Wish {
  kind: KindName;
  /** What was answered, by field, as the schema wants it. */
  answers: Readonly<Record<string, unknown>>;
  /** The day that it is, as YYYY-MM-DD. */
  today: string;
  /** Its place in lists. */
  order: number;
  /** The file of the exercise that it is like. */
  like?: string;
  /** An exercise for the body of an article to show. */
  shown?: string | undefined;
}

export interface Piece {
  text: string;
  /** Fields that are still to be written. */
  open: string[];
  /** What the schema says against it; empty where it may be written. */
  faults: string[];
}

/** Of another exercise everything may be a beginning but its own words and days. */
const OWN = ['title', 'description', 'lede', 'source', 'draft', 'updated', 'order'];

/** The text of the file that the answers make. */
export function pieceOf(wish: Wish): Piece {
  const { kind, answers, like } = wish;
  const { schema } = kinds[kind];
  const entries = new Map<string, Entry>();
  const open: string[] = [];
  const usual = usualOf(wish);
  const taken = like === undefined ? new Map<string, string>() : linesOf(like);
  for (const field of Object.keys(schema.shape)) {
    const value = answers[field] ?? usual[field];
    const lines = OWN.includes(field) ? undefined : taken.get(field);
    const filler = fillers[kind]?.[field];
    if (value !== undefined) entries.set(field, { value });
    else if (lines !== undefined)
      entries.set(field, { lines: withLegend(field, lines, schema), from: String(answers['like']) });
    else if (filler !== undefined && isNeeded(kinds[kind], field)) {
      entries.set(field, { value: filler });
      open.push(field);
    }
  }
  const front = frontOf(kind, schema, entries);
  const { error } = schema.safeParse(parse(front), { error: faultOf });
  const faults = (error?.issues ?? []).map(({ path, message }) => said.fault(path.join('.'), message));
  const body = bodies[kind]?.(wish.shown);
  return { text: body === undefined ? `${front}\n` : `---\n${front}\n---\n\n${body}`, open, faults };
}

function usualOf({ kind, today, order, answers }: Wish): Record<string, unknown> {
  const seen = kinds[kind].drafts ? { draft: true } : {};
  if (kind === 'article') {
    const { title, shortTitle } = answers;
    const short = String(title).length > 60 && shortTitle === undefined ? { shortTitle: shortened(String(title)) } : {};
    return { ...seen, ...short, published: today, updated: today, medicalReview: 'none' };
  }
  if (kind === 'exercise') return { ...seen, source: 'editor', updated: today, order };
  return kind === 'routine' ? { ...seen, updated: today, order } : {};
}

/** The first words of a title, 60 characters at most. */
function shortened(title: string): string {
  const cut = title.slice(0, 60).replace(/\s\S*$/, '');
  return `${cut
    .slice(0, 59)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}

/** The figures of another with the sentences of what stands in them. */
function withLegend(field: string, lines: string, schema: z.ZodObject): string {
  if (field !== 'figures') return lines;
  const sentences = [...legendOf(schema.shape['figures'] as z.ZodType)].map(([name, sentence]) =>
    comment(`  ${name}: ${sentence}`),
  );
  return [...sentences, lines].join('\n');
}
