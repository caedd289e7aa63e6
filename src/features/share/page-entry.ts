import type { Thing } from 'schema-dts';

/** A path as a whole address. */
export type Absolute = (path: string) => string;

/** A picture made for cards elsewhere. */
export interface ShareImage {
  /** PNG or JPEG; the name changes with the picture. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What is to be seen, for those who cannot. */
  alt: string;
}

/** A feed that a reader's program may find by itself. */
export interface FeedEntry {
  /** Its path, or its whole address. */
  href: string;
  title: string;
  /** Such as `application/atom+xml`. */
  type: string;
}

/** All that a page says of itself to browsers, search engines and cards. */
export interface PageEntry {
  /** Unique; the column's name is added. Fitted where it is longer than a result shows. */
  title: string;
  /** 70 to 160 characters, unique, never a claim of the expert's. */
  description: string;
  /** The page's one true address, from src/lib/paths.ts; of a page that repeats another one, that page's. */
  path: string;
  kind: 'website' | 'article' | 'profile';
  image?: ShareImage | undefined;
  /** Days as YYYY-MM-DD, or instants in ISO 8601. */
  published?: string | undefined;
  modified?: string | undefined;
  /** Names as readers know them. */
  authors?: string[] | undefined;
  /** The author's address in the fediverse, `@name@host`. */
  fediverse?: string | undefined;
  /** The part of the site. */
  section?: string | undefined;
  tags?: string[] | undefined;
  /** Lines under the card in a chat: two at most, labels of 25 characters at most. */
  facts?: { label: string; text: string }[] | undefined;
  /** Keeps the page out of search. */
  noindex?: boolean | undefined;
  /** Stands in for a page that is not there: it is sent under any address and has none of its own. Wants `noindex`. */
  standIn?: boolean | undefined;
  /** The paths of the pages before and after, where it is one page of a list. */
  prev?: string | undefined;
  next?: string | undefined;
  feeds?: FeedEntry[] | undefined;
  /** The path of the page's Markdown twin. */
  markdown?: string | undefined;
  /** The path of what others draw a card from. */
  oembed?: string | undefined;
  /** What search engines call the page; a `WebPage` where left out. */
  pageType?: PageType | undefined;
  /** The pages above this one, from the top, without the home page. Empty for a page that stands right below it. */
  trail?: { name: string; path: string }[] | undefined;
  /** A clinician's review that took place: who, what they are, and the day. */
  review?: { by: string; role: string; date: string } | undefined;
  /** What the page is about, for search engines: the first is its main thing. Only what the page shows. */
  graph?: ((absolute: Absolute) => Thing[]) | undefined;
}

export type PageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'QAPage';

export function atomFeed(path: string, title: string): FeedEntry {
  return { href: path, title, type: 'application/atom+xml' };
}
