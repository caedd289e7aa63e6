import {
  articlePath,
  articlesPath,
  columnFeedPaths,
  discussionPath,
  expertPath,
  privacyRequestPath,
  questionPath,
  signInPath,
  siteFeedPath,
  tagPath,
  threadFeedPath,
  topicsPath,
} from '../../lib/paths.ts';
import { GONE, type Table } from './table.ts';

/**
 * The same for hosts of plain files that read a `_redirects` file. What they cannot say is left out: that a page is
 * gone, and what hangs on a query.
 * @param talk the origin of the discussion where it is another one than that of the pages, else ''
 */
export function redirectsFile({ paths, articles, tags, people }: Table, talk = ''): string {
  const rules: [string, string][] = [
    ...Object.entries(paths)
      .filter(([, to]) => to !== GONE)
      .map(([from, to]): [string, string] => [encodeURI(from), to]),
    ...articles.flatMap((id): [string, string][] => [
      [`/:year/:month/:day/${id}/feed/`, talk + threadFeedPath(id)],
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
    ['/comments/feed/', talk + siteFeedPath],
    ['/page/*', articlesPath],
    ...(talk ? served(talk) : []),
  ];
  return rules.map(([from, to]) => `${from} ${to} 301\n`).join('');
}

/** What only the server has, for whoever comes by an address of this host: links from before it moved, and guesses. */
function served(talk: string): [string, string][] {
  const pages = [topicsPath, signInPath, privacyRequestPath, siteFeedPath];
  return [
    ...pages.map((path): [string, string] => [path, talk + path]),
    [questionPath('*').slice(0, -1), talk + questionPath(':splat').slice(0, -1)],
    [`${discussionPath(':article')}*`, `${talk}${discussionPath(':article')}:splat`],
  ];
}
