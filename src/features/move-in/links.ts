import { articlePath, tagPath } from '../../lib/paths.ts';

/** What knows the old blog's addresses. */
export interface OldAddresses {
  /** The old blog's host, without `www.`. */
  host: string;
  article(path: string): string | null;
  /** The tag that a category or tag of the blog became. */
  tag(slug: string): string | null;
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Where a link of a piece leads now.
 * @param base the address of the piece
 * @returns null where only its words are kept; `old` where it still leads to the old blog
 */
export function newAddress(
  href: string,
  base: string,
  addresses: OldAddresses,
): { to: string; old: boolean } | { to: null; odd: boolean } {
  const written = href.trim();
  if (written === '' || written.startsWith('#')) return { to: null, odd: false };
  const url = URL.parse(written, base);
  if (!url || !SCHEMES.has(url.protocol)) return { to: null, odd: true };
  const isOld = addresses.host !== '' && url.host.replace(/^www\./, '') === addresses.host;
  if (!isOld) return { to: url.protocol === 'mailto:' || url.protocol === 'tel:' ? written : url.href, old: false };
  const to = within(url, addresses);
  return to === null ? { to: url.href, old: true } : { to, old: false };
}

function within({ pathname, searchParams, hash }: URL, { article, tag }: OldAddresses): string | null {
  const number = searchParams.get('p') ?? searchParams.get('page_id');
  const path = decoded(pathname.replace(/\/+$/, ''));
  const found = article(number === null ? path : `?p=${number}`);
  if (found !== null) return articlePath(found) + (/^#comment-\d+$/.test(hash) ? hash : '');
  const [, kind, name = ''] = /\/(tag|category)\/(?:.*\/)?([^/]+)$/.exec(path) ?? [];
  const subject = kind ? tag(name) : null;
  return subject === null ? null : tagPath(subject);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
