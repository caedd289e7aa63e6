import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { faultOf, said } from '#words/new-piece.ts';
import { nearestNames } from '../../lib/nearest.ts';
import { type Collection, isNeeded, type Kind } from './kinds.ts';

/** What there is to be named. */
export type Known = Readonly<Record<Collection, readonly string[]>>;

/** A field's value, or the sentences that say why it is none. */
export type Answer = { value: unknown } | { faults: string[] };

type Schema = z.ZodType & {
  def: {
    type: string;
    innerType?: Schema;
    element?: Schema;
    shape?: Record<string, z.ZodType>;
    entries?: Record<string, string>;
  };
};

function bare(schema: Schema): Schema {
  return schema.def.innerType ? bare(schema.def.innerType) : schema;
}

/** One line, without what no eye sees. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A typed text as the field wants it: a list is parted by commas, or by semicolons where it holds sentences. */
export function valueOf(schema: z.ZodType, text: string, isNames: boolean): unknown {
  const { def } = bare(schema as Schema);
  if (def.type === 'number') return Number(text || Number.NaN);
  if (def.type === 'boolean') return text === 'true';
  if (def.type === 'array' && def.element) return listOf(bare(def.element), text, isNames);
  return def.type === 'object' || def.type === 'union' ? parse(text) : text;
}

function listOf(element: Schema, text: string, isNames: boolean): unknown {
  if (text.startsWith('[')) return parse(text);
  const isWords = isNames || element.def.type === 'enum';
  const [main = ''] = Object.entries(element.def.shape ?? {})
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => name);
  const parts = text.split(isWords && main !== 'text' ? /[,\s]+/ : /\s*;\s*/).filter((part) => part !== '');
  return main === '' ? parts : parts.map((part) => ({ [main]: part }));
}

/** The words that a field takes, where it takes no others. */
export function choicesOf(schema: z.ZodType): readonly string[] {
  const { def } = bare(schema as Schema);
  return def.element ? choicesOf(def.element) : Object.values(def.entries ?? {});
}

/** Holds what was typed to the rules of the schema, and its names to what is there. */
export function answerOf(kind: Kind, field: string, typed: string, known: Known): Answer {
  const text = tidy(typed);
  const schema = kind.schema.shape[field] as z.ZodType | undefined;
  let value: unknown = text;
  try {
    if (schema) value = valueOf(schema, text, field in kind.names);
  } catch {
    return { faults: [said.unreadable(field)] };
  }
  if (text === '' && !isNeeded(kind, field)) return { value: undefined };
  const { error } = schema?.safeParse(value, { error: faultOf }) ?? {};
  const faults = (error?.issues ?? []).map(({ path, message }) => said.fault([field, ...path].join('.'), message));
  return faults.length > 0 ? { faults } : namesChecked(kind, field, value, known);
}

function namesChecked(kind: Kind, field: string, value: unknown, known: Known): Answer {
  const collection = kind.names[field];
  const faults = (collection ? namesIn(value) : [])
    .filter((name) => !known[collection as Collection].includes(name))
    .map((name) => {
      const all = known[collection as Collection];
      return said.unknown(field, name, collection as Collection, nearestNames(name, all));
    });
  return faults.length > 0 ? { faults } : { value };
}

/** The names in a value: of a list, or of lines that have one. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const { to, exercise, name } = Object(value) as Record<string, unknown>;
  return [to, exercise, name].filter((one) => typeof one === 'string');
}
