import type { Room } from './oembed.ts';

/** What somebody asks of the oEmbed address: a page and the room for it, or why there is no answer. */
export type Request = { path: string; room: Room } | { status: 400 | 404 | 501; says: Problem };
export type Problem = 'format' | 'url' | 'unknown';

/** A side in whole pixels; what is none is as if it was not said. */
function side(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) return undefined;
  return Number(text) || undefined;
}

/**
 * Reads a question to the oEmbed address. Pages are told by their path alone, so nothing of it is ever fetched.
 * @param site the origin of this site; a page of the same host by the other scheme is taken too
 */
export function readRequest(query: Readonly<Record<string, unknown>>, site: string): Request {
  const { url, format = 'json', maxwidth, maxheight } = query;
  if (format !== 'json') return { status: 501, says: 'format' };
  if (typeof url !== 'string' || !URL.canParse(url)) return { status: 400, says: 'url' };
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return { status: 400, says: 'url' };
  if (host !== new URL(site).host) return { status: 404, says: 'unknown' };
  return {
    path: pathname.endsWith('/') ? pathname : `${pathname}/`,
    room: { width: side(maxwidth), height: side(maxheight) },
  };
}
