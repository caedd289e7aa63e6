import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { exampleOf, said } from '#words/new-piece.ts';

const WIDTH = 118;

/** What stands at a field: a value, or the very lines of another file, with where they come from. */
export type Entry = { value: unknown } | { lines: string; from: string };

/** A sentence as comment lines. */
export function comment(text: string): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > WIDTH - 3) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `# ${line}`).join('\n');
}

/**
 * The fields of a file in YAML, each under its sentence; those that may be left out and were are commented out.
 * @param kind what it is, such as `article`
 * @param entries what is there, by field
 */
export function frontOf(kind: string, schema: z.ZodObject, entries: ReadonlyMap<string, Entry>): string {
  return Object.entries(schema.shape)
    .map(([field, rule]) => {
      const sentence = comment((rule as z.ZodType).description ?? field);
      const entry = entries.get(field);
      if (!entry) return `${sentence}\n# ${field}: ${exampleOf(kind, field)}`;
      if ('lines' in entry) return `${sentence}\n${comment(said.taken(entry.from))}\n${entry.lines}`;
      return `${sentence}\n${stringify({ [field]: entry.value }, { lineWidth: 0, singleQuote: true }).trimEnd()}`;
    })
    .join('\n');
}
