import { columnFeedPaths } from '../../lib/paths.ts';
import { type ColumnFeed, contentOf, idOf, momentOf } from './column.ts';
import { lang } from '#words/locale.ts';

/** JSON Feed 1.1; the library that writes the other formats knows only 1.0. */
export function toJsonFeed({ title, description, page, columns }: ColumnFeed, site: string): string {
  const absolute = (path: string) => new URL(path, site).href;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: absolute(page),
    feed_url: absolute(columnFeedPaths(page).json),
    icon: absolute('/icon-512.png'),
    favicon: absolute('/apple-touch-icon.png'),
    language: lang,
    items: columns.map((column) => {
      const { piece } = column;
      const { published = '', updated = published } = piece;
      return {
        id: idOf(piece, site),
        url: absolute(piece.path),
        title: piece.title,
        summary: piece.description,
        content_html: contentOf(column, site),
        date_published: momentOf(published).toISOString(),
        date_modified: momentOf(updated).toISOString(),
        authors: piece.people.map(({ name, path }) => ({ name, url: absolute(path) })),
        tags: piece.tags,
      };
    }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
