import { siteName } from '#words/share.ts';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { signInPath } from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { browserName } from './browser.ts';
import { FRESH_SECONDS, SESSION_SECONDS } from './limits.ts';
import { PASSWORD_LENGTH } from './password.ts';
import { type Provider, readerEmail, readerName } from './providers.ts';

/**
 * Sign-in as the site wants it: no telemetry, no address kept, no request to anybody but a provider that was given.
 * Each provider has one of its own, so that one that does not answer stops nobody else.
 */
export function createAuth({ db, signer }: Pick<Core, 'db' | 'signer'>, siteUrl: URL, provider?: Provider) {
  return betterAuth({
    appName: siteName,
    baseURL: siteUrl.origin,
    basePath: '/sign-in',
    secret: signer.sign('accounts'),
    // Told SQLite on both engines: instants are then text and flags 0 or 1, as in the other tables.
    database: { db, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [siteUrl.origin],
    // The site counts tries by itself, across its processes.
    rateLimit: { enabled: false },
    user: { modelName: 'person', additionalFields: { role: { type: 'string', required: false, input: false } } },
    session: {
      expiresIn: SESSION_SECONDS,
      freshAge: FRESH_SECONDS,
      cookieCache: { enabled: false },
    },
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false, storeStateStrategy: 'cookie' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: {
        hash: (password) => inTurn(() => hashPassword(password)),
        verify: (pair) => inTurn(() => verifyPassword(pair)),
      },
    },
    advanced: {
      cookiePrefix: 'ask',
      useSecureCookies: siteUrl.protocol === 'https:',
      disableOriginCheck: false,
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: `${siteUrl.origin}${signInPath}` },
    databaseHooks: {
      // Only providers make people by this way; roles are given by the command line.
      user: { create: { before: async (user) => ({ data: { ...user, role: null, image: null } }) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, ipAddress: null, userAgent: browserName(session.userAgent ?? '') },
          }),
        },
      },
    },
    plugins: [
      passkey({
        rpID: siteUrl.hostname,
        rpName: siteName,
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'challenge' },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
          },
        },
      }),
      genericOAuth({ config: provider ? [configOf(provider)] : [] }),
    ],
  });
}

/** A provider is asked once who somebody is; what it would give for later is not kept. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};

function configOf({ id, label, issuer, clientId, clientSecret }: Provider): GenericOAuthConfig {
  return {
    providerId: id,
    name: label,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.href.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'profile', 'email'],
    mapProfileToUser: (profile) => {
      const email = readerEmail(id, profile);
      const name = readerName(profile.name ?? profile['nickname'] ?? profile['preferred_username']);
      return { name, email, emailVerified: !email.endsWith('.invalid'), image: undefined };
    },
  };
}

export type Auth = ReturnType<typeof createAuth>;

let last: Promise<unknown> = Promise.resolve();

/** Hashing takes 32 MB and a core for a moment: one at a time, so that many tries at once cannot fill the memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn;
  return turn;
}
