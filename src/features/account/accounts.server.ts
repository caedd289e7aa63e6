import type { Core } from '../discussion/core.server.ts';
import type { Auth } from './auth.server.ts';
import { createIdentify, type Identify, type Person, requirePerson } from './person.server.ts';
import type { PersonRole } from './schema.server.ts';
import type { FastifyRequest } from 'fastify';

/** Everything of signing in, over the discussion's database. */
export interface Accounts {
  /** Loads better-auth when it is first needed: a site that nobody signs in to does without its memory. */
  auth(): Promise<Auth>;
  identify: Identify;
  /** Gives the person of a request, if they have one of these roles. @throws Refusal 401 or 403 */
  requirePerson(roles?: readonly PersonRole[]): (request: FastifyRequest) => Promise<Person>;
}

export function createAccounts(core: Core, siteUrl: URL): Accounts {
  let loaded: Promise<Auth> | undefined;
  function auth(): Promise<Auth> {
    loaded ??= import('./auth.server.ts').then(({ createAuth }) => createAuth(core, siteUrl));
    return loaded;
  }
  const identify = createIdentify(auth);
  return { auth, identify, requirePerson: (roles) => requirePerson(identify, roles) };
}
