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
