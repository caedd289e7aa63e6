import { createServer, type RequestListener } from 'node:http';
import type { FastifyInstance, FastifyServerFactory } from 'fastify';

/**
 * One server in front of several apps, one a build: each request is answered by the newest when it comes, whole. The
 * first app owns the server and what all share; later ones only answer.
 */
export function createNewest() {
  let newest: FastifyInstance | undefined;

  /** What Fastify would make by itself, but for who answers. */
  const factory: FastifyServerFactory = (first, options) => {
    const answer: RequestListener = (request, response) =>
      newest ? newest.routing(request, response) : first(request, response);
    const server = createServer(answer);
    const { keepAliveTimeout, requestTimeout } = options as Record<string, number | undefined>;
    if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
    if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
    return server;
  };

  async function put(next: FastifyInstance): Promise<void> {
    await next.ready();
    const old = newest;
    newest = next;
    await old?.close();
  }

  return { factory, put, close: async () => newest?.close() };
}

export type Newest = ReturnType<typeof createNewest>;

/** How often it is looked whether another build stands in the old one's place, in milliseconds. */
const LOOK_MS = 2000;

/**
 * Watches what is to be served, and hands each new folder on, one after another.
 * @param find says which folder that is, with no link in its path
 * @param served the one that is served now
 */
export function watchBuild(
  find: () => Promise<string>,
  served: string,
  onNext: (client: string) => Promise<void>,
  say: (sentence: string) => void,
): void {
  let current = served;
  async function look(): Promise<void> {
    const found = await find().catch(() => current);
    if (found !== current) {
      current = found;
      try {
        await onNext(found);
      } catch (error) {
        say(`The new build cannot be served: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    setTimeout(() => void look(), LOOK_MS).unref();
  }
  setTimeout(() => void look(), LOOK_MS).unref();
}
