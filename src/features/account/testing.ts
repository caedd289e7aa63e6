import { hashPassword } from 'better-auth/crypto';
import type { Core } from '../discussion/core.server.ts';
import type { Accounts } from './accounts.server.ts';
import { addPerson } from './people.server.ts';
import type { Person } from './person.server.ts';
import type { PersonRole } from './schema.server.ts';

/** The password of everybody whom the tests make. */
export const TEST_PASSWORD = 'four brown ducks walking';

let hash: Promise<string> | undefined;
let made = 0;

/** Makes a person of this role with a session, and gives what their browser would send. */
export async function signedIn(
  { core, accounts }: { core: Core; accounts: Accounts },
  role: PersonRole | null,
  name = `The ${role ?? 'reader'}`,
): Promise<{ person: Person; cookie: string; headers: { cookie: string } }> {
  made += 1;
  const email = `${role ?? 'reader'}-${made}@example.org`;
  // Hashed once: that takes long on purpose.
  const id = await addPerson(core, { name, email, role, hash: await (hash ??= hashPassword(TEST_PASSWORD)) });
  const { internalAdapter, secret, authCookies } = await (await accounts.auth()).$context;
  const { token } = await internalAdapter.createSession(id);
  const signature = await signatureOf(token, secret);
  const cookie = `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`;
  return { person: { id, name, email, role }, cookie, headers: { cookie } };
}

/** How better-auth signs a cookie. */
async function signatureOf(value: string, secret: string): Promise<string> {
  const [text, algorithm] = [new TextEncoder(), { name: 'HMAC', hash: 'SHA-256' }];
  const key = await crypto.subtle.importKey('raw', text.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(value)));
  return btoa(String.fromCharCode(...bytes));
}

/** What a browser sends back of the cookies that it was given. */
export function cookiesOf(setCookies: string | readonly string[] | undefined): string {
  const all = setCookies === undefined ? [] : typeof setCookies === 'string' ? [setCookies] : setCookies;
  const kept = all.filter((cookie) => !/max-age=0/i.test(cookie));
  return kept.map((cookie) => cookie.split(';')[0]).join('; ');
}
