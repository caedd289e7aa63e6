import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import { requestId, withNumber } from './request-id.ts';

/** Two groups of a UUID, 48 bits: enough for a log, and short enough to read out. */
const makeId = () => randomUUID().slice(0, 13);

export function idOf({ headers }: IncomingMessage): string {
  return requestId(headers['x-request-id'], makeId);
}

/** An answer that failed says its number, in a header and in its problem document. */
export function numberFailures(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode < 500) return payload;
    reply.header('x-request-id', request.id);
    const isProblem = String(reply.getHeader('content-type')).startsWith('application/problem+json');
    return isProblem && typeof payload === 'string' ? withNumber(payload, request.id) : payload;
  });
}

/** How files of the build are counted. */
const FILES = 'files';

/** Where letters are posted. */
const POSTS = /^\/(api\/threads\/:article|articles\/:article\/discussion\/)$/;

/**
 * Counts every answer. Routes declared before `files()` is called are counted each by itself, those after it, one a file
 * of the build, as `files`, as is what `file()` tells of: a file that was sent without a route.
 */
export function countAnswers(app: FastifyInstance, metrics: Metrics) {
  const own = new Set<string>();
  let isOwn = true;
  app.addHook('onRoute', ({ url }) => void (isOwn && own.add(url)));
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request, own);
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered({ method: request.method, route, status, seconds: elapsedTime / 1000 });
    if (request.method === 'POST' && status >= 400 && status < 500 && POSTS.test(route)) metrics.letter('refused');
  });
  return {
    files(): void {
      isOwn = false;
    },
    file(status: number, seconds: number): void {
      metrics.answered({ method: 'GET', route: FILES, status, seconds });
    },
  };
}

function routeOf({ routeOptions: { url } }: FastifyRequest, own: ReadonlySet<string>): string {
  if (url === undefined) return 'none';
  return own.has(url) ? url : FILES;
}
