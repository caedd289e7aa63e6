import type { FastifyInstance } from 'fastify';

/** How long requests that are under way may take to end, in milliseconds. */
const PATIENCE_MS = 10_000;

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
    await app.close();
    say('Stopped.');
    process.exit(0);
  }
  process.on('SIGTERM', () => void close());
  process.on('SIGINT', () => void close());
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
