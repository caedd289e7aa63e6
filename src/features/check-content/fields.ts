import type { z } from 'astro/zod';
import type { Named } from '../../lib/props.ts';

type Def = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
};
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** A name in a value that must be the name of an entry. */
export interface NameUsed {
  path: (string | number)[];
  collection: Named;
  name: string;
}

/** Every name that a value holds, as its schema marks them with `nameIn`. */
export function namesIn(schema: z.ZodType, value: unknown, path: (string | number)[] = []): NameUsed[] {
  const { type, innerType, element, shape, options } = defOf(schema);
  const collection = schema.meta()?.['nameIn'] as Named | undefined;
  if (collection) return typeof value === 'string' ? [{ path, collection, name: value }] : [];
  if (innerType) return namesIn(innerType, value, path);
  if (type === 'array' && element && Array.isArray(value))
    return value.flatMap((one, at) => namesIn(element, one, [...path, at]));
  if (options) return options.flatMap((option) => namesIn(option, value, path));
  if (!shape || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (shape[key] ? namesIn(shape[key], one, [...path, key]) : []));
}

/** The schema at a path, as far as it goes. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType {
  const { innerType, element, shape } = defOf(schema);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (innerType) return schemaAt(innerType, path);
  const next = element ?? shape?.[String(key)];
  return next ? schemaAt(next, rest) : schema;
}

/** The names of the fields of an object. */
export function keysOfSchema(schema: z.ZodType): string[] {
  const { innerType, shape } = defOf(schema);
  return innerType ? keysOfSchema(innerType) : Object.keys(shape ?? {});
}

/** The sentence that a schema says of a field. */
export function sentenceOf(schema: z.ZodType): string {
  const { innerType } = defOf(schema);
  return schema.description ?? (innerType ? sentenceOf(innerType) : '');
}
