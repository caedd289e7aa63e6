import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import type { Core } from '../discussion/core.server.ts';
import { browserName } from './browser.ts';
import { PASSWORD_LENGTH } from './password.ts';

/** How long a browser stays signed in, in seconds. */
const SESSION_SECONDS = 30 * 24 * 3600;

/** What adds and removes ways in is asked of a session no older than this, in seconds. */
const FRESH_SECONDS = 3600;

/** Sign-in as the site wants it: no telemetry, no address, no request to anybody. */
export function createAuth({ db, signer }: Pick<Core, 'db' | 'signer'>, siteUrl: URL) {
  return betterAuth({
    appName: 'Ask The Expert',
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
    },
    advanced: {
      cookiePrefix: 'ask',
      useSecureCookies: siteUrl.protocol === 'https:',
      disableOriginCheck: false,
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
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
        rpName: 'Ask The Expert',
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'challenge' },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
