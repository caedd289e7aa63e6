import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './problem.server.ts';

/**
 * Lets only pages of this site post. A browser always says where a post comes from; a program that says nothing is let
 * through, since nobody can be tricked into running it.
 * @param site the origin of SITE_URL
 * @param friends origins that may post too: copies of the pages on another host. Never for what needs an account.
 */
export function refuseForeignOrigin(request: FastifyRequest, site: string, friends: readonly string[] = []): void {
  const { origin, host, 'sec-fetch-site': fetchSite } = request.headers;
  if (origin !== undefined && friends.includes(origin)) return;
  const isOurs = origin === undefined || origin === site || hostOf(origin) === host;
  if (isOurs && fetchSite !== 'cross-site') return;
  throw new Refusal(403, 'Letters can only be posted from this site. Open the article here and post from there.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Counts one post of this address and refuses it when the minute's share is used up. */
export type Admit = (request: FastifyRequest) => Promise<void>;

/** Dies with the process: what it hashes can never be told again. */
const KEY = randomBytes(32);

/** A keyed hash of an address's prefix; the address itself is never kept. */
export function addressKey(ip: string): string {
  return createHmac('sha256', KEY).update(prefixOf(ip)).digest('base64url');
}

/** Checks and counts in one step. */
export function limitPosts(app: FastifyInstance, perMinute: number): Admit {
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => addressKey(ip),
  });
  return async function admit(request) {
    const result = await count(request);
    if (result.isAllowed || !result.isExceeded) return;
    const wait = Math.max(1, result.ttlInSeconds);
    const letters = perMinute === 1 ? 'one letter' : `${perMinute} letters`;
    const detail = `You may post ${letters} a minute. Wait ${wait} seconds and post again.`;
    throw new Refusal(429, detail, [], wait);
  };
}

/** An IPv4 address, or the /64 that one household has of IPv6. */
function prefixOf(ip: string): string {
  return isIPv6(ip) ? normalizeIP(ip, 64) : ip;
}
