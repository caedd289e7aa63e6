import { pagesSitemapPath, sitemapPath } from '../../lib/paths.ts';
import { latest, type Made } from '../doors/manifest.ts';
import { type Listed, toIndex, toSitemap } from './sitemap.server.ts';

const CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const NOINDEX = /<meta name="robots" content="[^"]*noindex/;

/** Whether search engines may list a page: it is its own canonical address and does not ask to be left out. */
export function isListed(html: string, address: string): boolean {
  return CANONICAL.exec(html)?.[1] === address && !NOINDEX.test(html);
}

/** @param paths of the pages that may be listed, each with a slash at its end */
export function toListed(paths: readonly string[], changed: Readonly<Record<string, string>>, site: string): Listed[] {
  return paths
    .map((path) => ({ url: new URL(path, site).href, lastmod: changed[path] }))
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
