import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { late } from '../../lib/late.ts';
import { openApiPath } from '../../lib/paths.ts';
import { apiRoutes } from './api.server.ts';
import { SteadyCounts } from './counts.server.ts';
import { formRoutes, type RenderPage } from './form.server.ts';
import { limitAll } from './guard.server.ts';
import { sendKept, toKept } from './kept.server.ts';
import type { Desk } from './receive.server.ts';

export interface DiscussionRoutes extends Desk {
  postsPerMinute: number;
  render: RenderPage;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Everything of the discussion that answers over HTTP; JSON and form share one limit. */
export async function discussionRoutes(app: FastifyInstance, options: DiscussionRoutes): Promise<void> {
  await app.register(rateLimit, { global: false, store: SteadyCounts });
  const admits = limitAll(app, options.postsPerMinute);
  app.register((scope) => apiRoutes(scope, options, admits));
  app.register((scope) => formRoutes(scope, options, admits, options.render));
  const described = late(async () => {
    const { openApi } = await import('./openapi.ts');
    return toKept({ text: JSON.stringify(openApi(options.site)), headers: JSON_TYPE });
  });
  app.get(openApiPath, async (request, reply) => sendKept(request, reply, await described()));
  app.get('/health', async (_request, reply) => {
    const healthy = await options.discussion.healthy();
    reply.code(healthy ? 200 : 503).header('cache-control', 'no-store');
    return { status: healthy ? 'ok' : 'the database does not answer' };
  });
}
