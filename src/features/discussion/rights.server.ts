import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../lib/clock.ts';
import { EDIT_MS } from './limits.ts';
import { createPurse } from './purse.server.ts';
import type { Signer } from './secrets.server.ts';

/** Letters that one browser may have open to change; the oldest is let go, so that what it keeps stays little. */
const OPEN_LETTERS = 10;

/** How long a browser is known as one voter, in seconds: a year. */
const VOTER_SECONDS = 31_536_000;

/** The right to change one letter, as the browser holds it. */
export interface Right {
  id: string;
  key: string;
  /** In milliseconds since 1970. */
  until: number;
}

/** What a browser without an account may do, kept there: see purse.server.ts. */
export interface Rights {
  now: Clock;
  /** Hands the writer of a letter its key. */
  give(request: FastifyRequest, reply: FastifyReply, id: string, key: string): void;
  /** The rights that this request brings, the forged and expired left out; the newest last. */
  held(request: FastifyRequest): Right[];
  /** Takes the right to a letter away. */
  drop(request: FastifyRequest, reply: FastifyReply, id: string): void;
  /** The keyed hash under which this browser votes, or null where it never did. */
  voter(request: FastifyRequest): string | null;
  /** The same, and where the browser is new it is given an id. */
  asVoter(request: FastifyRequest, reply: FastifyReply): string;
}

const EDIT = 'edit-';
const VOTER = 'voter';
const VOTER_ID = /^[\w-]{22}$/;

/**
 * @param secure whether the site is reached by https
 * @param friends origins of pages that use this discussion from elsewhere
 */
export function createRights(
  { signer, now }: { signer: Signer; now: Clock },
  secure: boolean,
  friends: readonly string[] = [],
): Rights {
  const purse = createPurse(secure, friends);

  function open(id: string, value: string): Right | null {
    const [key = '', until = '', signature = ''] = value.split('.');
    if (!signer.matches(signature, 'edit', id, key, until) || Number(until) <= now()) return null;
    return { id, key, until: Number(until) };
  }

  function held(request: FastifyRequest): Right[] {
    const kept = [...purse.read(request)].filter(([name]) => name.startsWith(EDIT));
    const rights = kept.map(([name, value]) => open(name.slice(EDIT.length), value));
    return rights.filter((right) => right !== null).sort((a, b) => a.until - b.until);
  }

  function voter(request: FastifyRequest): string | null {
    const id = purse.read(request).get(VOTER) ?? '';
    return VOTER_ID.test(id) ? signer.sign('voter', id) : null;
  }

  return {
    now,
    held,
    give(request, reply, id, key) {
      const until = String(now() + EDIT_MS);
      const value = [key, until, signer.sign('edit', id, key, until)].join('.');
      purse.put(request, reply, EDIT + id, value, EDIT_MS / 1000);
      for (const old of held(request).slice(0, 1 - OPEN_LETTERS)) purse.put(request, reply, EDIT + old.id, '', 0);
    },
    drop(request, reply, id) {
      purse.put(request, reply, EDIT + id, '', 0);
    },
    voter,
    asVoter(request, reply) {
      const known = voter(request);
      if (known) return known;
      const id = randomBytes(16).toString('base64url');
      purse.put(request, reply, VOTER, id, VOTER_SECONDS);
      return signer.sign('voter', id);
    },
  };
}
