import type { Prose } from '../../components/prose.ts';
import { articlesPath, homePath } from '../../lib/paths.ts';

/** The page where there is none. */
export const title = '404 is off the scale';
export const description =
  "There is no page at this address. Ours run from 0 to 10; go back to the column's home page or to the list of columns.";
export const text: Prose = [
  'Our scale ends at 10, and there is no page at this address. It may have moved, or a letter went missing on the way.',
  ({ link }) => [
    link(homePath, 'Begin at the home page'),
    ', or look through ',
    link(articlesPath, 'the columns'),
    '.',
  ],
];
