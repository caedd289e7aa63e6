import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** Counts that are kept at most; the oldest make room. */
const MOST = 50_000;

/**
 * What `@fastify/rate-limit` counts in, with windows of time as it passes: its own store asks the clock, and one that is
 * set back by a day would keep everybody out for a day.
 */
export class SteadyCounts implements FastifyRateLimitStore {
  readonly #counts = new Map<string, { current: number; until: number }>();

  incr: FastifyRateLimitStore['incr'] = (key, done, windowMs) => {
    const now = performance.now();
    const known = this.#counts.get(key);
    const { current, until } = known && known.until > now ? known : { current: 0, until: now + windowMs };
    this.#counts.delete(key);
    this.#counts.set(key, { current: current + 1, until });
    if (this.#counts.size > MOST) this.#counts.delete(this.#counts.keys().next().value ?? key);
    done(null, { current: current + 1, ttl: until - now });
  };

  /** One for all routes: each key names what it counts. */
  child(): this {
    return this;
  }
}
