import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mdxProps } from '../mdx-props.ts';

const files = globSync('*/*.mdx', { cwd: import.meta.dirname });

test('every tag has an example, and each has a name and is of its tag', () => {
  for (const tag of Object.keys(mdxProps))
    expect(
      files.filter((file) => file.startsWith(`${tag}/`)),
      tag,
    ).not.toEqual([]);
  for (const file of files) {
    const tag = path.dirname(file);
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(text, file).toMatch(/^---\nname: \S.*\n---\n/);
    // Not all that authors write is a tag: footnotes are Markdown, and so may a picture be.
    expect(text, file).toMatch(new RegExp(`<${tag}\\b|\\[\\^|!\\[`));
  }
});
