import type { FastifyRequest } from 'fastify';
import * as words from '#words/account-refused.ts';
import { Refusal } from '../discussion/problem.server.ts';
import type { Auth } from './auth.server.ts';
import type { PersonRole } from './schema.server.ts';

/** Somebody who is signed in. */
export interface Person {
  id: string;
  /** Shown beside what they write. */
  name: string;
  email: string;
  /** Null for a reader. */
  role: PersonRole | null;
}

/** Who sends this request; null where nobody is signed in. Asked twice of one request, it looks once. */
export type Identify = (request: FastifyRequest) => Promise<Person | null>;

/** Ends the name of every cookie that holds a session, with and without the mark of HTTPS. */
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?ask\.session_token=/;

/** @param auth loaded at the first session that is shown: most requests have none */
export function createIdentify(auth: () => Promise<Auth>): Identify {
  const known = new WeakMap<FastifyRequest, Promise<Person | null>>();
  async function look({ headers }: FastifyRequest): Promise<Person | null> {
    const { cookie } = headers;
    if (cookie === undefined || !SESSION_COOKIE.test(cookie)) return null;
    const { api } = await auth();
    const found = await api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
    if (!found) return null;
    const { id, name, email, role } = found.user;
    return { id, name, email, role: (role ?? null) as PersonRole | null };
  }
  return function identify(request) {
    const asked = known.get(request) ?? look(request);
    known.set(request, asked);
    return asked;
  };
}

/**
 * Lets only people with one of these roles go on; without roles, anybody who is signed in.
 * @returns a function that gives the person, or throws a Refusal: 401 for a stranger, 403 for the wrong role
 */
export function requirePerson(identify: Identify, roles: readonly PersonRole[] = []) {
  return async function require(request: FastifyRequest): Promise<Person> {
    const person = await identify(request);
    if (!person) throw new Refusal(401, words.signInFirst);
    if (roles.length > 0 && !roles.some((role) => role === person.role)) {
      throw new Refusal(403, words.notYours);
    }
    return person;
  };
}
