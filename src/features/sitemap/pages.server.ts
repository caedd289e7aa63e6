import { pagesSitemapPath, sitemapPath } from '../../lib/paths.ts';
import { latest, type Made } from '../doors/manifest.ts';
import { type Listed, toIndex, toSitemap } from './sitemap.server.ts';

/** A built page. */
export interface Built {
  /** With a slash at its end. */
  path: string;
  html: string;
}

const CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const NOINDEX = /<meta name="robots" content="[^"]*noindex/;

/** The pages that search engines may list: those that are their own canonical address and do not ask to be left out. */
export function listedPages(
  pages: readonly Built[],
  changed: Readonly<Record<string, string>>,
  site: string,
): Listed[] {
  return pages
    .map(({ path, html }) => ({ path, html, url: new URL(path, site).href }))
    .filter(({ html, url }) => CANONICAL.exec(html)?.[1] === url && !NOINDEX.test(html))
    .map(({ path, url }) => ({ url, lastmod: changed[path] }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The sitemap of the built pages, and the list that names it. */
export async function sitemaps(listed: readonly Listed[], site: string): Promise<Made[]> {
  const url = new URL(pagesSitemapPath, site).href;
  const lastmod = latest(listed.map((page) => page.lastmod));
  return [
    { path: pagesSitemapPath, text: await toSitemap(listed) },
    { path: sitemapPath, text: await toIndex([{ url, lastmod }]) },
  ];
}
