import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { KEEP_HEADER, KEPT_HEADER } from '../features/discussion/pocket.ts';

/** What a copy of the site on another host may use: the letters and the API's description, never accounts or the desk. */
const SHARED = /^\/api\/(threads\/|preview(\?|$)|openapi\.json(\?|$))/;

/** How long a browser may remember that it was allowed, in seconds. */
const REMEMBERED_S = 600;

/** Lets pages of these origins, and no others, read and post letters, with what their browser keeps; none changes nothing. */
export async function shareWith(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    delegator: ({ url }, decide) => {
      if (!SHARED.test(url ?? '')) return decide(null, { origin: false });
      return decide(null, {
        origin: [...origins],
        credentials: true,
        methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
        allowedHeaders: ['content-type', 'if-none-match', 'last-event-id', KEPT_HEADER],
        exposedHeaders: ['etag', 'location', 'retry-after', KEEP_HEADER],
        maxAge: REMEMBERED_S,
      });
    },
  });
  // Added last, since a route says of its own what its answer varies with.
  app.addHook('onSend', async ({ url }, reply, payload) => {
    if (SHARED.test(url)) reply.header('vary', withOrigin(String(reply.getHeader('vary') ?? '')));
    return payload;
  });
}

function withOrigin(vary: string): string {
  const names = vary.split(',').map((name) => name.trim());
  if (names.some((name) => name.toLowerCase() === 'origin')) return vary;
  return [...names.filter(Boolean), 'origin'].join(', ');
}
