import type { Client } from 'pg';

/** How long to wait before listening again after the connection was lost, in milliseconds. */
const RETRY_MS = 2000;

/**
 * Hears what other processes say on a channel of PostgreSQL, and connects again whenever the connection is lost.
 * @param onText what was said; called with null after each reconnection, since something may have been missed
 * @returns how to stop
 */
export function listenOn(url: string, channel: string, onText: (text: string | null) => void): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isFirst = true;

  async function connect(): Promise<void> {
    const { default: pg } = await import('pg');
    if (stopped) return;
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    client = next;
    next.on('error', again);
    next.on('end', again);
    next.on('notification', ({ payload = '' }) => onText(payload));
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (!isFirst) onText(null);
      isFirst = false;
    } catch {
      again();
    }
  }

  function again(): void {
    if (stopped || timer) return;
    const lost = client;
    client = undefined;
    void lost?.end().catch(() => undefined);
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RETRY_MS);
    timer.unref();
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
