import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Signer } from '../discussion/secrets.server.ts';

/** A year, in seconds. */
const MAX_AGE = 365 * 24 * 3600;

/**
 * A browser that has signed in to an account is told from strangers, so that a stranger who tries passwords cannot lock
 * its owner out: their tries are counted apart. Holding the cookie opens nothing.
 */
export function knownBrowser({ headers }: FastifyRequest, signer: Signer, email: string): string | null {
  const [nonce, signature] = /(?:^|;\s*)ask\.known=([\w-]+)\.([\w-]+)/.exec(headers.cookie ?? '')?.slice(1) ?? [];
  if (!nonce || !signature || !signer.matches(signature, 'known browser', email, nonce)) return null;
  return nonce;
}

/** The cookie for a browser that has just signed in. */
export function knownCookie(signer: Signer, email: string, secure: boolean): string {
  const nonce = randomBytes(12).toString('base64url');
  const value = `${nonce}.${signer.sign('known browser', email, nonce)}`;
  return `ask.known=${value}; Path=/sign-in/; Max-Age=${MAX_AGE}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
