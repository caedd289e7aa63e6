import { expect, test } from 'vitest';
import { checkSlugs } from './slugs.ts';

test.each([
  [
    'content/exercises',
    '.mdx',
    ['Heel-Drop.mdx', 'heel-drop.mdx'],
    'content/exercises/Heel-Drop.mdx and content/exercises/heel-drop.mdx',
  ],
  ['content/exercises', '.mdx', ['heel drop.mdx', 'heel_drop.mdx'], 'have one slug, "heel-drop"'],
  ['content/articles', '/index.mdx', ['Knees', 'knees'], 'content/articles/knees/index.mdx'],
  ['content/articles', '/index.mdx', ['Knees'], 'content/articles/Knees/index.mdx: a name has small letters'],
  ['content/exercises', '.mdx', ['wadenhöhe.mdx'], 'wadenhöhe.mdx: a name has small letters'],
  ['content/routines', '.yaml', ['own.yaml'], 'content/routines/own.yaml: the site itself'],
  ['content/articles', '/index.mdx', ['page'], 'content/articles/page/index.mdx: the site itself'],
])('%s with files ending in %s named %j stop the build', (base, end, names, said) => {
  expect(() => checkSlugs(base, end, names)).toThrow(said);
});

test('other files are left alone', () => {
  expect(() => checkSlugs('content/exercises', '.mdx', ['heel-drop.mdx', '.DS_Store', 'Notes.txt'])).not.toThrow();
  expect(() => checkSlugs('content/articles', '/index.mdx', ['knees', '.DS_Store'])).not.toThrow();
});
