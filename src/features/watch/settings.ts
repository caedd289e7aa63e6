/** Where numbers are given out, and when a request is called slow. */
export interface WatchSettings {
  /** Null where nobody asked for numbers. */
  metrics: { host: string; port: number } | null;
  /** Requests that take longer get a line of their own; in milliseconds, 0 for none. */
  slowMs: number;
}

/** @throws with a sentence that names the variable */
export function readWatchSettings(env: Readonly<Record<string, string | undefined>>): WatchSettings {
  const slow = env['SLOW_MS'] || '1000';
  if (!/^\d{1,7}$/.test(slow)) throw new Error(`SLOW_MS must be a whole number of milliseconds, not "${slow}".`);
  return { metrics: readMetrics(env['METRICS']?.trim() ?? ''), slowMs: Number(slow) };
}

function readMetrics(text: string): WatchSettings['metrics'] {
  if (text === '' || text === 'off') return null;
  const [, host = '127.0.0.1', port] = /^(?:([\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})$/i.exec(text) ?? [];
  if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535) {
    return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
  }
  throw new Error(`METRICS must be a port like 9464, or an address and a port like 10.0.0.5:9464, not "${text}".`);
}
