import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as words from '#words/account-refused.ts';
import { homePath, signInPath, signOutPath } from '../../lib/paths.ts';
import { refuseForeignOrigin } from '../discussion/guard.server.ts';
import { toRefusal } from '../discussion/problem.server.ts';
import { type Counted, addressOf } from './attempts.server.ts';
import { authHeaders, type Door, onlyForms, textsOf } from './forms.server.ts';
import { knownBrowser, knownCookie } from './known.server.ts';
import { markCookie } from './me.server.ts';
import { landing, safeNext } from './next.ts';
import type { Fault, SignInPage } from './page-state.ts';
import { PASSWORD_LENGTH } from './password.ts';
import { providerRefusal } from './providers.ts';

interface Query {
  Querystring: { next?: unknown; error?: unknown };
}

/** The sign-in page, its plain form, and the way out. */
export function signInRoutes(app: FastifyInstance, door: Door): void {
  const { accounts, attempts, core, site, providers, render } = door;
  onlyForms(app);

  async function show(request: FastifyRequest, reply: FastifyReply, status: number, state: Partial<SignInPage>) {
    const { next } = state.next === undefined ? textsOf(request.query, 'next') : { next: state.next };
    const person = await accounts.identify(request);
    const shown = providers.map(({ id, label }) => ({ id, label }));
    const empty = { email: '', faults: [], refusal: null, providers: shown, person };
    return render(request, reply, status, { signIn: { ...empty, ...state, next: safeNext(next, '') } });
  }

  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status >= 500) request.log.error({ err: error }, 'Signing in failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    const sentence = refusal.status >= 500 ? words.failed : refusal.message;
    return show(request, reply, refusal.status, { ...textsOf(request.body, 'email', 'next'), refusal: sentence });
  });

  app.get<Query>(signInPath, (request, reply) => {
    const { error } = request.query;
    return show(request, reply, 200, { refusal: error === undefined ? null : providerRefusal(error) });
  });

  app.post(signInPath, async (request, reply) => {
    refuseForeignOrigin(request, site.origin);
    const { email: typed, password, next } = textsOf(request.body, 'email', 'password', 'next');
    const email = typed.trim().toLowerCase();
    const faults = wrongSignIn(email, password);
    if (faults.length > 0) {
      return show(request, reply, 422, { email: typed, next, faults, refusal: words.checkBelow });
    }
    const known = knownBrowser(request, core.signer, email);
    const whose: Counted = known ? ['browser', known] : ['account', email];
    await attempts.count(whose, addressOf(request));
    const cookies = await signIn(door, request, email, password);
    if (!cookies) return show(request, reply, 401, { email: typed, next, refusal: words.noMatch });
    await attempts.forget(whose);
    cookies.push(markCookie(true, door));
    if (!known) cookies.push(knownCookie(core.signer, email, site.protocol === 'https:'));
    const found = await core.db.selectFrom('person').select('role').where('email', '=', email).executeTakeFirst();
    return reply.header('set-cookie', cookies).redirect(landing(next, found?.role ?? null), 303);
  });

  app.post(signOutPath, async (request, reply) => {
    refuseForeignOrigin(request, site.origin);
    await endSession(door, request);
    const { api } = await accounts.auth();
    const { headers } = await api.signOut({ headers: authHeaders(request), returnHeaders: true });
    const onward = safeNext(textsOf(request.body, 'next').next, homePath);
    return reply.header('set-cookie', [...headers.getSetCookie(), markCookie(false, door)]).redirect(onward, 303);
  });
}

function wrongSignIn(email: string, password: string): Fault[] {
  const faults: Fault[] = [];
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) {
    faults.push({ field: 'email', message: words.writeEmail });
  }
  if (password === '') faults.push({ field: 'password', message: words.writePassword });
  return faults;
}

/** The cookies of a new session; null where address and password do not match. A session that was open here ends. */
async function signIn(door: Door, request: FastifyRequest, email: string, password: string): Promise<string[] | null> {
  const { api } = await door.accounts.auth();
  if (password.length > PASSWORD_LENGTH.max) return null;
  const body = { email, password };
  const result = await api.signInEmail({ body, headers: authHeaders(request), returnHeaders: true }).catch(orNull);
  if (!result) return null;
  await endSession(door, request);
  return result.headers.getSetCookie();
}

/** What better-auth refuses is a refusal; what breaks, breaks. */
function orNull(error: unknown): null {
  const { statusCode } = Object(error) as { statusCode?: number };
  if (statusCode !== undefined && statusCode < 500) return null;
  throw error;
}

/** Ends the session that this request came with; it is not left to better-auth, which would hide a failure. */
export async function endSession({ accounts, core }: Door, request: FastifyRequest): Promise<void> {
  const { api } = await accounts.auth();
  const open = await api.getSession({ headers: authHeaders(request), query: { disableRefresh: true } });
  if (!open) return;
  await core.write((step) => step.deleteFrom('session').where('id', '=', open.session.id).execute());
}
