import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { tooManyHosts, unreadable } from '#words/letter-refused.ts';
import { PROBLEM_TYPE, Refusal, toProblem } from '../features/discussion/problem.server.ts';
import { securityHeaders } from './headers.ts';

/** What Node's parser calls its refusals; any other is a 400. */
const STATUS: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what is no HTTP with the same headers and the same kind of body as all else, and ends the connection. */
export function refuseUnreadable(secure: boolean) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = STATUS[error.code ?? ''] ?? 400;
    const body = JSON.stringify(toProblem(new Refusal(status, unreadable)));
    const headers = {
      ...securityHeaders(secure),
      'cache-control': 'no-store',
      'content-type': PROBLEM_TYPE,
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable) {
      socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
    }
    socket.destroy(error);
  };
}

/**
 * The path of a request that names a whole address, as one to a proxy does: what other site it names is let go, so that
 * no redirect or link carries it on.
 */
export function pathOf(url: string): string {
  if (url.startsWith('/') || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  // A path that begins with two slashes would be another site's address once it stands in a redirect.
  return `/${pathname.replace(/^\/+/, '')}${search}`;
}

/** A proxy in front might have taken the other one. */
export function namesTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

/** Refuses what names two hosts. */
export function refuseTwoHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (namesTwoHosts(raw)) throw new Refusal(400, tooManyHosts);
  });
}
