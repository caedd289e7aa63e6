import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** A page for search engines; the address is whole. */
export interface Listed {
  url: string;
  /** The day or the instant on which its content last changed; left out where that is not known. */
  lastmod?: string | undefined;
}

/** What the format allows in one file. */
export const MOST_URLS = 50_000;

/** A sitemap, also of nothing. Days stay days. */
export async function toSitemap(pages: readonly Listed[]): Promise<string> {
  const stream = new SitemapStream({
    xmlns: { news: false, xhtml: false, image: false, video: false },
    lastmodDateOnly: true,
  });
  const items = pages.slice(0, MOST_URLS).map(({ url, lastmod }) => ({ url, ...(lastmod && { lastmod }) }));
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}

/** A list of sitemaps, by their addresses. */
export async function toIndex(sitemaps: readonly Listed[]): Promise<string> {
  const stream = new SitemapIndexStream({ lastmodDateOnly: true });
  const items = sitemaps.map(({ url, lastmod }) => ({ url, ...(lastmod && { lastmod }) }));
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}
