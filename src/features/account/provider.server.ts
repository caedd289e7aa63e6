import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accountPath, providerCallbackPath, providerPath, signInPath, signInTo } from '../../lib/paths.ts';
import { Refusal } from '../discussion/problem.server.ts';
import { addressOf } from './attempts.server.ts';
import { authHeaders, type Door } from './forms.server.ts';
import { markCookie } from './me.server.ts';
import { safeNext } from './next.ts';
import { endSession } from './sign-in.server.ts';

interface Asked {
  Params: { provider: string };
  Querystring: { next?: unknown };
}

/**
 * To a provider and back. The way there is a link and not a form: a form may not lead to another site, by our own policy,
 * and it stores nothing here. What belongs to the way lies encrypted in a cookie.
 */
export function providerRoutes(app: FastifyInstance, door: Door): void {
  const { accounts, attempts, providers, site } = door;
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));

  app.setErrorHandler((error, request, reply) => {
    const isLimit = error instanceof Refusal && error.status === 429;
    if (!isLimit) request.log.error({ err: error }, 'Signing in with a provider failed.');
    return reply.redirect(`${signInPath}?error=${isLimit ? 'busy' : 'unknown'}`, 303);
  });

  app.get<Asked>(providerPath(':provider'), async (request, reply) => {
    const provider = providers.find(({ id }) => id === request.params.provider);
    if (!provider) return reply.callNotFound();
    const next = safeNext(request.query.next, accountPath);
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect(signInTo(next), 303);
    await attempts.count(addressOf(request));
    const auth = await accounts.authWith(provider);
    if (!auth) return reply.redirect(`${signInTo(next)}&error=unreachable`, 303);
    const { headers, response } = await auth.api.signInSocial({
      body: { provider: provider.id, callbackURL: next, errorCallbackURL: signInPath, disableRedirect: true },
      headers: authHeaders(request),
      returnHeaders: true,
    });
    if (!response.url) throw new Error(`The provider ${provider.id} has no address to sign in at.`);
    return reply.header('set-cookie', headers.getSetCookie()).redirect(response.url, 303);
  });

  app.get<Asked>(providerCallbackPath(':provider'), async (request, reply) => {
    const provider = providers.find(({ id }) => id === request.params.provider);
    if (!provider) return reply.callNotFound();
    const auth = await accounts.authWith(provider);
    if (!auth) return reply.redirect(`${signInPath}?error=unreachable`, 303);
    const url = new URL(request.url, site);
    const answer = await auth.handler(new Request(url, { headers: authHeaders(request) }));
    const onward = new URL(answer.headers.get('location') ?? signInPath, site);
    reply.header('set-cookie', answer.headers.getSetCookie());
    const error = onward.searchParams.get('error');
    if (error !== null || onward.pathname === signInPath) {
      request.log.warn({ provider: provider.id, code: error }, 'A provider did not sign a reader in.');
      return reply.redirect(`${signInPath}?error=${encodeURIComponent(error ?? 'unknown')}`, 303);
    }
    reply.header('set-cookie', markCookie(true, door));
    await endOther(door, request);
    return reply.redirect(safeNext(onward.pathname + onward.search + onward.hash, accountPath), 303);
  });
}

/** The session that was open before is not left behind. */
async function endOther(door: Door, request: FastifyRequest): Promise<void> {
  if (await door.accounts.identify(request)) await endSession(door, request);
}
