import type { z } from 'astro/zod';

/**
 * Reads the props of a component that articles use, so that a wrong one fails the build.
 * @param component name as an author writes it, such as `Evidence`
 * @param schema strict: an unknown prop is an error too
 * @throws Error with one sentence a prop, naming component and prop
 */
export function parseProps<T extends z.ZodType>(component: string, schema: T, props: unknown): z.output<T> {
  const parsed = schema.safeParse(props);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'props'}: ${issue.message}`);
  throw new Error(`<${component}> is written wrongly. ${wrong.join('; ')}`);
}
