import { reader } from '#words/account.ts';
import { providers as refusals } from '#words/account-refused.ts';
import { beginningOf } from '../../lib/graphemes.ts';
import { NAME_LENGTH } from '../discussion/limits.ts';
import { hasForbidden, tidy } from '../discussion/text.ts';

/** One OpenID Connect provider, from `OIDC_<NAME>_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET` and `_LABEL`. */
export interface Provider {
  /** The name in lower case: part of addresses, and stored with the accounts. */
  id: string;
  /** What the button says. */
  label: string;
  issuer: URL;
  clientId: string;
  clientSecret: string;
}

const NAMED = /^OIDC_([A-Z][A-Z0-9]*)_(ISSUER|CLIENT_ID|CLIENT_SECRET|LABEL)$/;

/** Local names that a provider may have without HTTPS, for trying it out. */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** @throws with a sentence that names the variable */
export function readProviders(env: Readonly<Record<string, string | undefined>>): Provider[] {
  const names = new Set<string>();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('OIDC_') || !value) continue;
    const name = NAMED.exec(variable)?.[1];
    if (!name) {
      throw new Error(
        `${variable} must be OIDC_<NAME>_ISSUER, _CLIENT_ID, _CLIENT_SECRET or _LABEL, with a NAME of letters and digits.`,
      );
    }
    names.add(name);
  }
  return [...names].sort().map((name) => {
    const given = (part: string) => {
      const variable = `OIDC_${name}_${part}`;
      const value = env[variable];
      if (value) return value;
      throw new Error(`${variable} must be set too, since there is another variable of the provider ${name}.`);
    };
    const label = env[`OIDC_${name}_LABEL`] || name.charAt(0) + name.slice(1).toLowerCase();
    const parts = { clientId: given('CLIENT_ID'), clientSecret: given('CLIENT_SECRET') };
    return { id: name.toLowerCase(), label, issuer: issuer(`OIDC_${name}_ISSUER`, given('ISSUER')), ...parts };
  });
}

function issuer(variable: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.test(url.hostname))) return url;
  throw new Error(`${variable} must be a web address that begins with https://, not "${text}".`);
}

/** Why signing in with a provider failed, by the code that came back; what it says itself is not shown. */
export function providerRefusal(code: unknown): string {
  return (typeof code === 'string' && Object.hasOwn(refusals, code) && refusals[code]) || String(refusals['unknown']);
}

/** A name that a provider gives, made fit to stand beside a letter; its owner may change it. */
export function readerName(given: unknown): string {
  const name = typeof given === 'string' ? tidy(given).replace(/\s+/g, ' ') : '';
  const fits = name !== '' && !hasForbidden(name) && /[\p{L}\p{N}]/u.test(name);
  if (!fits) return reader;
  return beginningOf(name, NAME_LENGTH).trim();
}

/** An address that the provider vouches for, or one that leads nowhere: who only claims an address gets no account of it. */
export function readerEmail(
  provider: string,
  profile: { sub?: unknown; email?: unknown; emailVerified?: unknown },
): string {
  const { sub, email, emailVerified } = profile;
  if (emailVerified === true && typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email))
    return email.toLowerCase();
  return `${encodeURIComponent(String(sub)).toLowerCase()}@${provider}.invalid`;
}
