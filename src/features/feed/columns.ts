import { Feed, type Item } from 'feed';
import { feedTitle, siteDescription, siteTitle } from '#words/feeds.ts';
import { columnFeedPaths, homePath } from '../../lib/paths.ts';
import { latest, type Made, type Manifest, type Piece } from '../doors/manifest.ts';
import { type Column, type ColumnFeed, contentOf, escape, idOf, momentOf } from './column.ts';
import { toJsonFeed } from './json-feed.ts';
import { lang } from '#words/locale.ts';

/** A feed holds the newest so many columns. */
const NEWEST = 20;

/** Every feed of columns: of all, and of each tag and series that has one. */
export function columnFeeds({ pieces, topics }: Manifest, textOf: (piece: Piece) => string, site: string): Made[] {
  const newestFirst = pieces
    .filter(({ kind }) => kind === 'article')
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  const newest = (isIn: (piece: Piece) => boolean): Column[] =>
    newestFirst
      .filter(isIn)
      .slice(0, NEWEST)
      .map((piece) => ({ piece, html: textOf(piece) }));
  const columns = newest(() => true);
  const all: ColumnFeed = { title: siteTitle, description: siteDescription, page: homePath, columns };
  const some = topics
    .filter(({ articles }) => articles.length > 0)
    .map(({ title, description, path: page, articles }) => {
      const own = new Set(articles);
      return { title: feedTitle(title), description, page, columns: newest(({ id }) => own.has(id)) };
    });
  return [all, ...some].flatMap((feed) => filesOf(feed, site));
}

function filesOf(feed: ColumnFeed, site: string): Made[] {
  const { rss, atom, json } = columnFeedPaths(feed.page);
  return [
    { path: rss, text: toRss(feed, site) },
    { path: atom, text: toAtom(feed, site) },
    { path: json, text: toJsonFeed(feed, site) },
  ];
}

function toRss(feed: ColumnFeed, site: string): string {
  const made = channel(feed, columnFeedPaths(feed.page).rss, site);
  for (const column of feed.columns) {
    const creators = column.piece.people.map(({ name }) => ({ _text: name }));
    made.addItem({
      ...itemOf(column, site),
      extensions: [{ name: 'dc:creator', objects: creators as object as Record<string, unknown> }],
    });
  }
  return made.rss2();
}

function toAtom(feed: ColumnFeed, site: string): string {
  const made = channel(feed, columnFeedPaths(feed.page).atom, site);
  for (const column of feed.columns) {
    const item = itemOf(column, site);
    const author = column.piece.people.map(({ name, path }) => ({ name, link: new URL(path, site).href }));
    made.addItem({ ...item, title: escape(item.title), author });
  }
  return made.atom1();
}

function channel({ title, description, page, columns }: ColumnFeed, path: string, site: string): Feed {
  const { host } = new URL(site);
  const day = latest(columns.map(({ piece }) => piece.updated));
  return new Feed({
    id: `tag:${host},2026:${page}`,
    title,
    description,
    link: new URL(page, site).href,
    feed: new URL(path, site).href,
    language: lang,
    // Without a column there is no feed; the library would put the time of the build.
    updated: momentOf(day ?? '2026-11-23'),
    generator: false,
    favicon: new URL('/apple-touch-icon.png', site).href,
    author: { name: siteTitle },
  });
}

function itemOf(column: Column, site: string): Item {
  const { title, description, path, published = '', updated = published, tags } = column.piece;
  return {
    id: idOf(column.piece, site),
    title,
    description,
    link: new URL(path, site).href,
    published: momentOf(published),
    date: momentOf(updated),
    content: contentOf(column, site),
    category: tags.map((name) => ({ name, term: name })),
  };
}
