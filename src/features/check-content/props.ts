import type { TextNode } from './tree.ts';

/** The props of a tag, as far as they can be told without running anything. */
export interface Props {
  given: Record<string, unknown>;
  /** Props whose value only a build knows. */
  open: ReadonlySet<string>;
  /** There is a `{...all}`, so that any prop may be there. */
  isOpen: boolean;
}

/** @param data the fields of the piece, which a tag may take as `{frontmatter.name}` */
export function propsOf({ attributes = [] }: TextNode, data: Readonly<Record<string, unknown>>): Props {
  const given: Record<string, unknown> = {};
  const open = new Set<string>();
  for (const { name, value } of attributes) {
    if (!name) continue;
    if (typeof value !== 'object' || value === null) given[name] = value ?? true;
    else {
      const told = valueOf(value.value.trim(), data);
      if (told === undefined) open.add(name);
      else given[name] = told.value;
    }
  }
  return { given, open, isOpen: attributes.some(({ name }) => !name) };
}

function valueOf(code: string, data: Readonly<Record<string, unknown>>): { value: unknown } | undefined {
  const [, field] = /^frontmatter\.(\w+)$/.exec(code) ?? [];
  if (field) return { value: data[field] };
  const quoted = /^(['`])([^'`\\$]*)\1$/.exec(code)?.[2];
  if (quoted !== undefined) return { value: quoted };
  try {
    return { value: JSON.parse(code) as unknown };
  } catch {
    return undefined;
  }
}
