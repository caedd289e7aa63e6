/** Loaded into the soaked server by `--import`: writes its heap and event-loop lag to a file. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setInterval } from 'node:timers';

const file = process.env.SOAK_PROBE;
if (file) {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  setInterval(() => {
    const heap = process.memoryUsage().heapUsed / 2 ** 20;
    writeFileSync(file, JSON.stringify({ heap, lag: lag.percentile(99) / 1e6 }));
    lag.reset();
  }, 5000).unref();
}
