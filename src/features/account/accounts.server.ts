import { setTimeout as sleep } from 'node:timers/promises';
import { late } from '../../lib/late.ts';
import type { Core } from '../discussion/core.server.ts';
import type { Auth } from './auth.server.ts';
import { createIdentify, type Identify, type Person, requirePerson } from './person.server.ts';
import type { Provider } from './providers.ts';
import type { PersonRole } from './schema.server.ts';
import type { FastifyRequest } from 'fastify';

/** How long a provider may take to say what it offers, in milliseconds. */
const PATIENCE_MS = 5000;

/** Everything of signing in, over the discussion's database. */
export interface Accounts {
  /** Loads better-auth when it is first needed: a site that nobody signs in to does without its memory. */
  auth(): Promise<Auth>;
  /** The same, for those who come from this provider; null while it does not answer. */
  authWith(provider: Provider): Promise<Auth | null>;
  identify: Identify;
  /** Gives the person of a request, if they have one of these roles. @throws Refusal 401 or 403 */
  requirePerson(roles?: readonly PersonRole[]): (request: FastifyRequest) => Promise<Person>;
}

export function createAccounts(core: Core, siteUrl: URL): Accounts {
  const auth = late(async () => {
    const { createAuth } = await import('./auth.server.ts');
    return createAuth(core, siteUrl);
  });
  const withProviders = new Map<string, Promise<Auth | null>>();
  async function load(provider: Provider): Promise<Auth | null> {
    const { createAuth } = await import('./auth.server.ts');
    const made = createAuth(core, siteUrl, provider);
    const context = await Promise.race([made.$context, sleep(PATIENCE_MS, null, { ref: false })]);
    const isThere = context?.socialProviders.some(({ id }) => id === provider.id) ?? false;
    return isThere ? made : null;
  }
  async function authWith(provider: Provider): Promise<Auth | null> {
    const asked = withProviders.get(provider.id) ?? load(provider);
    withProviders.set(provider.id, asked);
    const found = await asked.catch(() => null);
    if (!found) withProviders.delete(provider.id);
    return found;
  }
  const identify = createIdentify(auth);
  return { auth, authWith, identify, requirePerson: (roles) => requirePerson(identify, roles) };
}
