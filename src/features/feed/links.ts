import { feedTitle, siteTitle } from '#words/feeds.ts';
import { columnFeedPaths } from '../../lib/paths.ts';
import type { FeedEntry } from '../share/page-entry.ts';

/** The feeds of all columns for a page's head, or of the tag or series with this page. */
export function columnLinks(page?: { path: string; title: string }): FeedEntry[] {
  const { rss, atom, json } = columnFeedPaths(page?.path);
  const title = page ? feedTitle(page.title) : siteTitle;
  return [
    { href: rss, title, type: 'application/rss+xml' },
    { href: atom, title: `${title} (Atom)`, type: 'application/atom+xml' },
    { href: json, title: `${title} (JSON)`, type: 'application/feed+json' },
  ];
}
