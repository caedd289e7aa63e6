import type { FastifyInstance } from 'fastify';
import { noResponse } from '#words/account-refused.ts';
import { accountPath, passkeyAddPath, passkeySignInPath } from '../../lib/paths.ts';
import { refuseForeignOrigin } from '../discussion/guard.server.ts';
import { Refusal } from '../discussion/problem.server.ts';
import { onlyJson } from './answers.server.ts';
import { addressOf } from './attempts.server.ts';
import { browserName } from './browser.ts';
import { authHeaders, type Door } from './forms.server.ts';
import { markCookie } from './me.server.ts';
import { landing } from './next.ts';
import { endSession } from './sign-in.server.ts';

/**
 * Passkeys, for the scripts of the two pages: each is asked for options, then given what the browser made of them.
 * A passkey counts only with the owner's finger, face or PIN: it is the whole sign-in.
 */
export function passkeyRoutes(app: FastifyInstance, door: Door): void {
  const { accounts, attempts, core, site } = door;
  onlyJson(app);
  app.addHook('preHandler', async (request) => refuseForeignOrigin(request, site.origin));

  app.post(`${passkeySignInPath}options`, async (request, reply) => {
    await attempts.count(addressOf(request));
    const { api } = await accounts.auth();
    // Without the session that may be open: whoever signs in chooses among all of their passkeys.
    const { headers, response } = await api.generatePasskeyAuthenticationOptions({
      headers: new Headers(),
      returnHeaders: true,
    });
    return reply.header('set-cookie', headers.getSetCookie()).send({ ...response, userVerification: 'required' });
  });

  app.post(passkeySignInPath, async (request, reply) => {
    const { response, next } = Object(request.body) as { response?: unknown; next?: unknown };
    const { api } = await accounts.auth();
    const result = await api.verifyPasskeyAuthentication({
      body: { response: asObject(response) },
      headers: authHeaders(request),
      returnHeaders: true,
    });
    await endSession(door, request);
    const cookies = [...result.headers.getSetCookie(), markCookie(true, door)];
    const { userId } = result.response.session;
    const found = await core.db.selectFrom('person').select('role').where('id', '=', userId).executeTakeFirst();
    return reply.header('set-cookie', cookies).send({ next: landing(next, found?.role ?? null) });
  });

  app.post(`${passkeyAddPath}options`, async (request, reply) => {
    const { api } = await accounts.auth();
    const headersIn = authHeaders(request);
    const { headers, response } = await api.generatePasskeyRegistrationOptions({
      headers: headersIn,
      returnHeaders: true,
    });
    return reply.header('set-cookie', headers.getSetCookie()).send(response);
  });

  app.post(passkeyAddPath, async (request, reply) => {
    const { response } = Object(request.body) as { response?: unknown };
    const { api } = await accounts.auth();
    const name = browserName(request.headers['user-agent'] ?? '');
    const body = { response: asObject(response), name };
    await api.verifyPasskeyRegistration({ body, headers: authHeaders(request) });
    return reply.send({ next: `${accountPath}?done=passkey` });
  });
}

/** Only its shape is looked at here; better-auth checks the rest. */
function asObject<T extends object>(value: unknown): T {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as T;
  throw new Refusal(400, noResponse);
}
