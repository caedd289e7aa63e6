import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, parsePairs, readCookies, setCookie } from './cookies.server.ts';
import { KEEP_HEADER, KEPT_HEADER } from './pocket.ts';

/** What a browser keeps for the server, by name. */
export interface Purse {
  read(request: FastifyRequest): Map<string, string>;
  /** @param maxAge in seconds; 0 takes it away */
  put(request: FastifyRequest, reply: FastifyReply, name: string, value: string, maxAge: number): void;
}

/**
 * Keeps by cookies that no script can read; for pages of these origins, whose browser may refuse our cookies as those of
 * a stranger, by headers too. Only their scripts can set such a header, since a browser asks us first.
 * @param secure whether the site is reached by https
 */
export function createPurse(secure: boolean, friends: readonly string[]): Purse {
  const isFriend = ({ headers }: FastifyRequest) => friends.includes(headers.origin ?? '');
  const mark = cookieName('', secure);
  return {
    read(request) {
      const cookies = [...readCookies(request)].filter(([name]) => name.startsWith(mark));
      const kept = isFriend(request) ? parsePairs(String(request.headers[KEPT_HEADER] ?? '')) : [];
      return new Map([...kept, ...cookies.map(([name, value]): [string, string] => [name.slice(mark.length), value])]);
    },
    put(request, reply, name, value, maxAge) {
      setCookie(reply, name, value, maxAge, secure);
      if (!isFriend(request)) return;
      const before = reply.getHeader(KEEP_HEADER);
      reply.header(KEEP_HEADER, [...(before ? [before] : []), `${name}=${value};${maxAge}`].join(', '));
    },
  };
}
