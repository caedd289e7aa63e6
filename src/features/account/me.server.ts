import type { FastifyInstance } from 'fastify';
import { mePath } from '../../lib/paths.ts';
import type { Door } from './forms.server.ts';
import { SESSION_SECONDS } from './limits.ts';
import { MARK, type Me } from './me.ts';

/** `GET /account/me`: who is signed in, as JSON; `null` where nobody is. */
export function meRoutes(app: FastifyInstance, { accounts }: Door): void {
  app.get(mePath, async (request, reply) => {
    const person = await accounts.identify(request);
    const me: Me | null = person && { name: person.name, role: person.role };
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(me));
  });
}

/** Tells the pages' scripts that somebody may be signed in, or that nobody is. It opens nothing. */
export function markCookie(signedIn: boolean, { site }: Pick<Door, 'site'>): string {
  const secure = site.protocol === 'https:' ? '; Secure' : '';
  return `${MARK}=${signedIn ? 1 : ''}; Path=/; Max-Age=${signedIn ? SESSION_SECONDS : 0}; SameSite=Lax${secure}`;
}
