import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { noArticle, tooManyListen } from '#words/letter-refused.ts';
import { threadEventsPath } from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { addressKey } from '../discussion/guard.server.ts';
import { PROBLEM_TYPE, Refusal, toProblem } from '../discussion/problem.server.ts';
import { createHub, type Ear, type HubLimits } from './hub.server.ts';
import { readNews } from './news.server.ts';

export interface LiveRoutes {
  core: Core;
  articles: ReadonlyMap<string, unknown>;
  limits?: HubLimits;
}

/** After a stream has ended, a browser comes back after so many milliseconds. */
const RETRY_MS = 5000;

/** How much may wait to be taken by a reader, in bytes: hundreds of events. */
const WAITING_BYTES = 16 * 1024;

/** How long the end of a stream may take to arrive, in milliseconds. */
const END_MS = 1000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Proxies that gather what they pass on would hold events back.
  'x-accel-buffering': 'no',
};

/** `GET /api/threads/{article}/live`: events that tell of new letters, without their text. */
export async function liveRoutes(app: FastifyInstance, { core, articles, limits }: LiveRoutes): Promise<void> {
  const hub = createHub(core.bus, (article) => readNews(core.db, article), limits);
  app.addHook('preClose', async () => hub.close());

  app.get<{ Params: { article: string } }>(
    threadEventsPath(':article'),
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { article } = request.params;
      if (!articles.has(article)) return refuse(new Refusal(404, noArticle));
      const stream = new Readable({ read: () => undefined, highWaterMark: WAITING_BYTES });
      stream.push(`retry: ${RETRY_MS}\n\n`);
      const ear: Ear = { hear: (piece) => stream.push(piece), end };
      const known = request.headers['last-event-id'];
      const leave = hub.join(article, addressKey(request.ip), known === undefined ? known : String(known), ear);
      if (!leave) return refuse(new Refusal(503, tooManyListen, [], 60));
      stream.once('close', leave);
      return reply.headers(HEADERS).send(stream);

      function end() {
        leave?.();
        stream.push(null);
        // Who does not take what was sent does not take the end either.
        setTimeout(() => stream.destroy(), END_MS).unref();
      }

      function refuse(refusal: Refusal) {
        if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
        const problem = JSON.stringify(toProblem(refusal));
        return reply.code(refusal.status).header('cache-control', 'no-store').type(PROBLEM_TYPE).send(problem);
      }
    },
  );
}
