import {
  articlePath,
  articlesPath,
  columnFeedPaths,
  expertPath,
  siteFeedPath,
  tagPath,
  threadFeedPath,
} from '../../lib/paths.ts';
import { GONE, type Table } from './table.ts';

/**
 * The same for hosts of plain files that read a `_redirects` file. What they cannot say is left out: that a page is
 * gone, and what hangs on a query.
 */
export function redirectsFile({ paths, articles, tags, people }: Table): string {
  const rules: [string, string][] = [
    ...Object.entries(paths)
      .filter(([, to]) => to !== GONE)
      .map(([from, to]): [string, string] => [encodeURI(from), to]),
    ...articles.flatMap((id): [string, string][] => [
      [`/:year/:month/:day/${id}/feed/`, threadFeedPath(id)],
      [`/:year/:month/:day/${id}/`, articlePath(id)],
      [`/${id}/`, articlePath(id)],
      [`${articlePath(id)}amp/`, articlePath(id)],
    ]),
    ...tags.flatMap((id): [string, string][] => [
      [`/tag/${id}/`, tagPath(id)],
      [`/category/${id}/`, tagPath(id)],
    ]),
    ...people.map((id): [string, string] => [`/author/${id}/`, expertPath(id)]),
    ['/feed/', columnFeedPaths().rss],
    ['/feed/atom/', columnFeedPaths().atom],
    ['/comments/feed/', siteFeedPath],
    ['/page/*', articlesPath],
  ];
  return rules.map(([from, to]) => `${from} ${to} 301\n`).join('');
}
