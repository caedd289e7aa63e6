import * as words from '#words/letters.ts';
import { threadPath } from '../../lib/paths.ts';
import type { Thread } from './comment.ts';

type Props = Pick<Thread, 'article' | 'page' | 'pages' | 'sort'> & {
  /** The first page that stands here; the island shows several at once. */
  from?: number;
};

/** Leads through a long discussion; the island answers "next" by adding the page below. */
export function Pager({ article, page, pages, sort, from = page }: Props) {
  if (pages < 2) return null;
  return (
    <nav class="letters-pages" aria-label={words.pages}>
      {from > 1 && (
        <a class="button" href={threadPath(article, { page: from - 1, sort })} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.pageOf(from, page, pages)}</span>
      {page < pages && (
        <a class="button" href={threadPath(article, { page: page + 1, sort })} rel="next" data-more>
          {words.more}
        </a>
      )}
    </nav>
  );
}
