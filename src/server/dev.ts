import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { createDiscussion } from '../features/discussion/discussion.server.ts';
import { openCore } from '../features/discussion/core.server.ts';
import { createRights } from '../features/discussion/rights.server.ts';
import { discussionRoutes } from '../features/discussion/routes.server.ts';
import { listFolders } from '../lib/articles.server.ts';
import { readConfig } from './config.ts';
import { judgeOf } from './judge.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The part of Vite's server that is used here. */
interface DevServer {
  middlewares: { stack: { route: string; handle: Middleware }[] };
  httpServer: { once(event: 'close', listener: () => void): unknown } | null;
}

/** A Vite plugin: in `npm run dev` letters are read and posted too, from the same database. */
export function discussionInDev() {
  return {
    name: 'discussion-in-dev',
    apply: 'serve' as const,
    configureServer({ middlewares, httpServer }: DevServer) {
      let app: Promise<FastifyInstance> | undefined;
      function handle(request: IncomingMessage, response: ServerResponse, next: () => void): void {
        if (!isOurs(request)) return next();
        app ??= devApp();
        app.then(({ routing }) => routing(request, response), next);
      }
      httpServer?.once('close', () => void app?.then((open) => open.close()));
      // Before Astro's own, which would ask for a slash at the end of the API's addresses.
      return () => void middlewares.stack.unshift({ route: '', handle });
    },
  };
}

function isOurs({ method, url = '' }: IncomingMessage): boolean {
  return url.startsWith('/api/') || url === '/health' || (method === 'POST' && /\/discussion\/$/.test(url));
}

/** Opened at the first request, so that a mere look at the config touches no database. */
async function devApp(): Promise<FastifyInstance> {
  const config = readConfig(process.env);
  const { core } = await openCore(config.databaseUrl, process.cwd());
  const discussion = createDiscussion(core, judgeOf(core, config));
  const app = Fastify();
  await app.register(discussionRoutes, {
    discussion,
    articles: await listFolders('content/articles'),
    site: config.siteUrl.origin,
    friends: config.corsOrigins,
    rights: createRights(core, false),
    postsPerMinute: config.postsPerMinute,
    render: async (_request, reply, status, { form }) => reply.code(status).send(form?.refusal ?? 'Posted.'),
  });
  app.addHook('onClose', () => discussion.close());
  await app.ready();
  return app;
}
