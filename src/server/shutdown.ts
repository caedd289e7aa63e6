import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long requests that are under way may take to end, in milliseconds. */
const PATIENCE_MS = 10_000;

/** How long a connection that is kept may still bring a request that was sent before its client knew, in milliseconds. */
const LAST_REQUEST_MS = 500;

/** How long those are accepted who have connected already, in milliseconds. */
const ACCEPT_MS = 200;

/** On a signal to stop: takes no more connections, ends what was begun, closes the database, exits with 0. */
export function closeOnSignal(app: FastifyInstance, say: (sentence: string) => void): void {
  let closing = false;
  async function close(): Promise<void> {
    if (closing) return;
    closing = true;
    say('Stopping: ending the requests under way.');
    setTimeout(() => {
      say('Some requests did not end in time; they are cut off.');
      process.exit(1);
    }, PATIENCE_MS).unref();
    await letGo(app.server);
    await app.close();
    say('Stopped.');
    process.exit(0);
  }
  process.on('SIGTERM', () => void close());
  process.on('SIGINT', () => void close());
}

/**
 * Takes no more connections, and lets those that are there bring one more request: closing an idle one at once would cut
 * off what is on its way. The answer to it says that the connection ends.
 */
async function letGo(server: HttpServer): Promise<void> {
  const answer = hold(server);
  await acceptAll(server);
  // Not the close of HTTP, which ends what is idle.
  Server.prototype.close.call(server);
  answer();
  await Promise.race([once(server, 'close'), sleep(LAST_REQUEST_MS)]);
}

/** Lets requests wait until the returned function is called; they and all that follow are the last on their connections. */
function hold(server: HttpServer): () => void {
  const held: [IncomingMessage, ServerResponse][] = [];
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    response.setHeader('connection', 'close');
    held.push([request, response]);
  });
  return () => {
    server.removeAllListeners('request');
    server.on('request', (_request, response) => void response.setHeader('connection', 'close'));
    for (const listener of listeners) server.on('request', listener);
    for (const each of held) server.emit('request', ...each);
  };
}

/**
 * Accepts whoever has connected: the system resets those that still wait when a server closes. Node takes one in each
 * turn of its loop, so this is over with the first that brings none.
 */
async function acceptAll(server: HttpServer): Promise<void> {
  let came = true;
  const note = () => void (came = true);
  server.on('connection', note);
  const end = performance.now() + ACCEPT_MS;
  await turn();
  while (came && performance.now() < end) {
    came = false;
    await turn();
  }
  server.off('connection', note);
}

/** Once the server stops, each answer is the last on its connection: a kept one would hold the end up. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (isClosing) reply.header('connection', 'close');
    return payload;
  });
}
