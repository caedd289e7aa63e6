import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as words from '#words/letter-refused.ts';
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
  throw new Refusal(403, words.foreign);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Counts one request of this address and refuses it when the minute's share is used up. */
export type Admit = (request: FastifyRequest) => Promise<void>;

/** What is counted for each address, each thing by itself. */
export interface Admits {
  post: Admit;
  /** Changing a letter and taking it back. */
  change: Admit;
  vote: Admit;
  preview: Admit;
}

/** For every letter that an address may post in a minute, it may do so much of the rest. */
const PER_POST = { change: 2, vote: 6, preview: 6 };

/** Counts for one address what it posts and what it does besides. */
export function limitAll(app: FastifyInstance, postsPerMinute: number): Admits {
  const times = (what: keyof typeof PER_POST) => limit(app, what, postsPerMinute * PER_POST[what]);
  return {
    post: limit(app, 'post', postsPerMinute),
    change: times('change'),
    vote: times('vote'),
    preview: times('preview'),
  };
}

/** Dies with the process: what it hashes can never be told again. */
const KEY = randomBytes(32);

/** A keyed hash of an address's prefix; the address itself is never kept. */
export function addressKey(ip: string): string {
  return createHmac('sha256', KEY).update(prefixOf(ip)).digest('base64url');
}

/** Checks and counts in one step. */
function limit(app: FastifyInstance, what: keyof Admits, perMinute: number): Admit {
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    // All counters share one store.
    keyGenerator: ({ ip }) => `${what} ${addressKey(ip)}`,
  });
  return async function admit(request) {
    const result = await count(request);
    if (result.isAllowed || !result.isExceeded) return;
    const wait = Math.max(1, result.ttlInSeconds);
    throw new Refusal(429, words.tooMuch(what, perMinute, wait), [], wait);
  };
}

/** An IPv4 address, or the /64 that one household has of IPv6. */
export function prefixOf(ip: string): string {
  return isIPv6(ip) ? normalizeIP(ip, 64) : ip;
}
