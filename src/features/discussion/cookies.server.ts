import type { FastifyReply, FastifyRequest } from 'fastify';

/** The request's cookies by name; of one sent twice, the first. */
export function readCookies({ headers }: Pick<FastifyRequest, 'headers'>): Map<string, string> {
  return parsePairs(headers.cookie ?? '');
}

/** `name=value; name=value`, by name; of one that stands twice, the first. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split(';')) {
    const [name, value] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()];
    if (pair.includes('=') && !pairs.has(name)) pairs.set(name, value);
  }
  return pairs;
}

/** Over https the browser itself then sees to it that only this very host, safely reached, has set the cookie. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/**
 * Sets a cookie that no script can read.
 * @param maxAge in seconds; 0 takes the cookie away
 */
export function setCookie(reply: FastifyReply, name: string, value: string, maxAge: number, secure: boolean): void {
  const parts = [`${cookieName(name, secure)}=${value}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax'];
  reply.header('set-cookie', [...parts, ...(secure ? ['Secure'] : [])].join('; '));
}
