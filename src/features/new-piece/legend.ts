import type { z } from 'astro/zod';

type Schema = z.ZodType & {
  def: {
    innerType?: Schema;
    element?: Schema;
    out?: Schema;
    options?: Schema[];
    shape?: Record<string, Schema>;
  };
};

/** The sentences of the fields inside a field, each once, such as those of a figure. */
export function legendOf(schema: z.ZodType, found = new Map<string, string>()): Map<string, string> {
  const { innerType, element, out, options = [], shape = {} } = (schema as Schema).def;
  for (const inner of [innerType, element, out, ...options]) if (inner) legendOf(inner, found);
  for (const [name, field] of Object.entries(shape)) {
    if (field.description && !found.has(name)) found.set(name, field.description);
    legendOf(field, found);
  }
  return found;
}
