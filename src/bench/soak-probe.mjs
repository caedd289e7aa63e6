/** Loaded into the soaked server by `--import`: writes its heap and event-loop lag to a file. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setInterval } from 'node:timers';

const file = process.env.SOAK_PROBE;
const MAJOR = 4;

if (file) {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  // Between two collections the heap holds what nobody needs any more: only what is left after one can tell of a leak.
  let left = null;
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ detail }) => detail.kind === MAJOR)) left = used();
  }).observe({ entryTypes: ['gc'] });
  setInterval(() => {
    writeFileSync(file, JSON.stringify({ heap: used(), left, lag: lag.percentile(99) / 1e6 }));
    lag.reset();
  }, 5000).unref();
}

function used() {
  return process.memoryUsage().heapUsed / 2 ** 20;
}
