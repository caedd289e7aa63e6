import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { done as doneWords } from '#words/account.ts';
import * as words from '#words/account-refused.ts';
import { accountPath, homePath, signInPath, signInTo } from '../../lib/paths.ts';
import { refuseForeignOrigin } from '../discussion/guard.server.ts';
import { toRefusal } from '../discussion/problem.server.ts';
import { type AccountView, readAccount } from './account-view.server.ts';
import { type Deed, DEEDS } from './deeds.server.ts';
import { type Door, onlyForms } from './forms.server.ts';
import { markCookie } from './me.server.ts';
import type { AccountPage } from './page-state.ts';

/** The account page, and its forms: each names its deed. */
export function accountPageRoutes(app: FastifyInstance, door: Door): void {
  const { accounts, site, render } = door;
  onlyForms(app);

  async function show(request: FastifyRequest, reply: FastifyReply, status: number, state: Partial<AccountPage>) {
    const view: AccountView | null = await readAccount(door, request);
    if (!view) return reply.redirect(signInTo(accountPath), 303);
    const quiet = { name: view.person.name, faults: [], refusal: null, done: null };
    return render(request, reply, status, { account: { ...view, ...quiet, ...state } });
  }

  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status >= 500) request.log.error({ err: error }, 'A change of an account failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    if (refusal.status === 401) return reply.redirect(signInTo(accountPath), 303);
    const sentence = refusal.status >= 500 ? words.failed : refusal.message;
    return show(request, reply, refusal.status, { refusal: sentence });
  });

  app.get<{ Querystring: { done?: unknown } }>(accountPath, (request, reply) => {
    const { done } = request.query;
    return show(request, reply, 200, { done: (typeof done === 'string' && doneWords[done]) || null });
  });

  app.post(accountPath, async (request, reply) => {
    refuseForeignOrigin(request, site.origin);
    const person = await accounts.requirePerson()(request);
    const { deed: name } = Object(request.body) as { deed?: unknown };
    const deed: Deed | undefined = typeof name === 'string' && Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
    if (!deed) return show(request, reply, 422, { refusal: words.unreadable });
    const outcome = await deed(door, request, person);
    if ('faults' in outcome) {
      return show(request, reply, 422, {
        ...outcome,
        refusal: words.notChanged,
      });
    }
    if (outcome.cookies) reply.header('set-cookie', outcome.cookies);
    if (outcome.leave) reply.header('set-cookie', markCookie(false, door));
    if (outcome.leave) return reply.redirect(outcome.leave === 'site' ? homePath : signInPath, 303);
    return reply.redirect(`${accountPath}?done=${outcome.done}`, 303);
  });
}
