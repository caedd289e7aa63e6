/** The day of the last change of each page, by its whole address; '' where it is not known. */
export type Days = Readonly<Record<string, string>>;

/** What is to be told. Whole addresses. */
export interface News {
  fresh: string[];
  changed: string[];
  gone: string[];
}

/** What one post may hold. */
const MOST = 10_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The pages of a sitemap that this site built. */
export function readSitemap(xml: string): Days {
  const pages = [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, page = '']) => {
    const field = (name: string) => new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(page)?.[1] ?? '';
    const url = field('loc').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    return [url, field('lastmod')] as const;
  });
  return Object.fromEntries(pages.filter(([url]) => url !== ''));
}

/** @param told what was said of this site last */
export function newsOf(told: Days, now: Days): News {
  const urls = Object.keys(now);
  return {
    fresh: urls.filter((url) => !Object.hasOwn(told, url)),
    changed: urls.filter((url) => Object.hasOwn(told, url) && told[url] !== now[url]),
    gone: Object.keys(told).filter((url) => !Object.hasOwn(now, url)),
  };
}

/** What is known to have been told, once these addresses were. */
export function withTold(told: Days, now: Days, urls: readonly string[]): Days {
  const done = new Set(urls);
  const kept = Object.entries(told).filter(([url]) => !done.has(url));
  const taken = urls.filter((url) => Object.hasOwn(now, url)).map((url) => [url, now[url] ?? ''] as const);
  return Object.fromEntries([...kept, ...taken]);
}

export function inPosts(urls: readonly string[], most = MOST): string[][] {
  return Array.from({ length: Math.ceil(urls.length / most) }, (_, at) => urls.slice(at * most, (at + 1) * most));
}
