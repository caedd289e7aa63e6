import type { MDXInstance } from 'astro';

/** One way to write a tag. */
export interface Example {
  /** Its file, without the ending: `caution`. */
  id: string;
  /** What it shows, in a few words. */
  name: string;
  /** What an author writes. */
  source: string;
  Content: MDXInstance<{ name: string }>['Content'];
}

const pages = import.meta.glob<MDXInstance<{ name: string }>>('./*/*.mdx', { eager: true });
const sources = import.meta.glob<string>('./*/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** The examples of every tag, by the tag's name: the files of the folder with that name. */
export const examples = new Map<string, Example[]>();
for (const [file, { frontmatter, Content }] of Object.entries(pages)) {
  const [, tag = '', id = ''] = /^\.\/(\w+)\/([\w-]+)\.mdx$/.exec(file) ?? [];
  const source = (sources[file] ?? '').replace(/^---[\s\S]*?---\s*/, '').trim();
  examples.set(tag, [...(examples.get(tag) ?? []), { id, name: frontmatter.name, source, Content }]);
}
