import * as words from '#words/letters.ts';
import { threadPath } from '../../lib/paths.ts';
import { type Sort, SORTS } from './comment.ts';

interface Props {
  article: string;
  sort: Sort;
}

/** The order of the letters; links, which the island answers in place. */
export function SortLinks({ article, sort }: Props) {
  return (
    <nav class="letters-sort" aria-label={words.order}>
      {SORTS.map((known) => (
        <a
          key={known}
          href={threadPath(article, { sort: known })}
          data-sort={known}
          aria-current={known === sort ? 'true' : undefined}
        >
          {words.sorts[known]}
        </a>
      ))}
    </nav>
  );
}
