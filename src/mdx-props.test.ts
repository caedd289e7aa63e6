import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mdxProps } from './mdx-props.ts';

test('the check of the content knows the tags that articles may use, and no others', () => {
  const [, list = ''] = /components = \{([^}]*)\}/.exec(readFileSync('src/mdx.ts', 'utf8')) ?? [];
  expect(Object.keys(mdxProps)).toEqual(list.match(/\w+/g));
});
