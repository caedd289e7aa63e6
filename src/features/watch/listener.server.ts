import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Core } from '../discussion/core.server.ts';
import { mailHealth } from '../mail/outbox.server.ts';
import type { Gauge, Metrics } from './metrics.ts';
import type { WatchSettings } from './settings.ts';

const NANOSECONDS = 1e9;

/**
 * Gives the numbers out at `/metrics` on a port of their own, so that nobody reaches them through the site's.
 * @throws with a sentence, where the port cannot be opened
 */
export async function listenForMetrics(core: Core, metrics: Metrics, where: NonNullable<WatchSettings['metrics']>) {
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  const unlisten = core.bus.listen(({ what, elsewhere }) => {
    if (!elsewhere && (what === 'published' || what === 'held')) metrics.letter(what);
  });
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    const text = metrics.text([...(await databaseGauges(core)), ...processGauges(lag.mean, lag.max)]);
    lag.reset();
    return response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(new Error(`The numbers cannot be given out: ${message}. Check METRICS.`)),
    );
    server.listen(where.port, where.host, resolve);
  });
  return {
    address: server.address(),
    async stop(): Promise<void> {
      unlisten();
      lag.disable();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function databaseGauges({ db }: Core): Promise<Gauge[]> {
  const mail = await mailHealth(db).catch(() => null);
  const up: Gauge = { name: 'database_up', help: '1 while the database answers.', value: mail ? 1 : 0 };
  if (!mail) return [up];
  return [
    up,
    { name: 'outbox_waiting', help: 'Mails that wait to be sent.', value: mail.waiting },
    { name: 'outbox_given_up', help: 'Mails that were tried too often.', value: mail.givenUp },
  ];
}

function processGauges(mean: number, max: number): Gauge[] {
  const { rss, heapUsed } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / NANOSECONDS : 0);
  return [
    { name: 'event_loop_lag_mean_seconds', help: 'Since the last reading.', value: seconds(mean) },
    { name: 'event_loop_lag_max_seconds', help: 'Since the last reading.', value: seconds(max) },
    { name: 'process_resident_memory_bytes', help: 'Memory of the process.', value: rss },
    { name: 'process_heap_bytes', help: 'Memory of its objects.', value: heapUsed },
    { name: 'process_active_resources', help: 'Connections, files and timers.', value: handles },
    { name: 'process_uptime_seconds', help: 'Since it started.', value: process.uptime() },
  ];
}
