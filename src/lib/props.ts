import { z } from 'astro/zod';

/** What a prop may name: the entries of a collection. */
export type Named = 'articles' | 'exercises' | 'routines' | 'experts' | 'tags' | 'series' | 'claims' | 'citations';

/** A prop that names an entry of a collection; the check of the content looks whether it is there. */
export const nameIn = (collection: Named) => z.string().meta({ nameIn: collection });

/**
 * Reads the props of a component that articles use, so that a wrong one fails the build.
 * @param component name as an author writes it, such as `Evidence`
 * @param schema strict: an unknown prop is an error too
 * @param file the text that the component stands in, where it is known
 * @throws Error with one sentence a prop, naming component and prop
 */
export function parseProps<T extends z.ZodType>(
  component: string,
  schema: T,
  props: unknown,
  file?: string,
): z.output<T> {
  const parsed = schema.safeParse(props);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'props'}: ${issue.message}`);
  throw new Error(`${file ? `${file}: ` : ''}<${component}> is written wrongly. ${wrong.join('; ')}`);
}
