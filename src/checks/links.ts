import { LinkChecker, LinkState } from 'linkinator';

/** Addresses that are none of the site's, or do something. */
const OTHERS = ['^(?!http://(127\\.0\\.0\\.1|localhost))', '/sign-in/with/', '/sign-out/'];

/** Links within the site, anchors too, that lead nowhere. */
export async function brokenLinks(address: string, site: string): Promise<string[]> {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: `${address}/`,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: OTHERS,
    // A page's whole addresses are those of the site as it will be.
    urlRewriteExpressions: [
      { pattern: new RegExp(`^${site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), replacement: address },
    ],
    // What a widget reads from its address, and a part of the text.
    fragmentsToSkip: ['^(r|plan)=', '^:~:text='],
  });
  if (links.length < 50) throw new Error(`Only ${links.length} links were found: the site was not crawled.`);
  return links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(
      ({ url, status, parent }) => `${parent?.replace(address, '')} links to ${url.replace(address, '')}: ${status}`,
    );
}
