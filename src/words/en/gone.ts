import type { Prose } from '../../components/prose.ts';
import { articlesPath, homePath } from '../../lib/paths.ts';

/** The page of what was taken away for good. */
export const title = 'This page is gone';
export const description =
  'What stood at this address was taken away for good, and nothing took its place. The columns and the search are a step away from here.';
export const text: Prose = [
  'What stood at this address was taken away for good, and nothing took its place.',
  ({ link }) => [
    link(homePath, 'Begin at the home page'),
    ', or ',
    link(articlesPath, 'look through the columns'),
    '.',
  ],
];
