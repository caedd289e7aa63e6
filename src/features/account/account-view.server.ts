import type { FastifyRequest } from 'fastify';
import { passkey, unknownBrowser } from '#words/account.ts';
import { FRESH_SECONDS } from './limits.ts';
import { authHeaders, type Door } from './forms.server.ts';
import type { AccountPage } from './page-state.ts';

export type AccountView = Pick<AccountPage, 'person' | 'passkeys' | 'sessions' | 'hasPassword' | 'fresh'>;

/** What a person may see of their own account; null where nobody is signed in. */
export async function readAccount({ accounts, core }: Door, request: FastifyRequest): Promise<AccountView | null> {
  const person = await accounts.identify(request);
  const { api } = await accounts.auth();
  const { getAuthenticatorName } = await import('@better-auth/passkey');
  const open = person && (await api.getSession({ headers: authHeaders(request), query: { disableRefresh: true } }));
  if (!open) return null;
  const { db, now } = core;
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'aaguid', 'createdAt'])
    .where('userId', '=', person.id)
    .orderBy('createdAt')
    .execute();
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'userAgent', 'createdAt'])
    .where('userId', '=', person.id)
    .where('expiresAt', '>', new Date(now()).toISOString())
    .orderBy('createdAt', 'desc')
    .execute();
  const password = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', person.id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return {
    person,
    passkeys: passkeys.map(({ id, name, aaguid, createdAt }) => ({
      id,
      name: getAuthenticatorName(aaguid) ?? name ?? passkey,
      createdAt: createdAt ?? '',
    })),
    sessions: sessions.map(({ id, userAgent, createdAt }) => ({
      browser: userAgent ?? unknownBrowser,
      since: createdAt,
      current: id === open.session.id,
    })),
    hasPassword: password !== undefined,
    fresh: open.session.createdAt.getTime() > Date.now() - FRESH_SECONDS * 1000,
  };
}
