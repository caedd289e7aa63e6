import type { Core } from '../discussion/core.server.ts';
import type { Accounts } from './accounts.server.ts';
import type { Person } from './person.server.ts';
import { addPerson } from './people.server.ts';
import type { PersonRole } from './schema.server.ts';

/** The password of everybody whom the tests make. */
export const TEST_PASSWORD = 'four brown ducks walking';

let made = 0;

/** Makes a person of this role, signs them in and gives what a browser of theirs would send. */
export async function signedIn(
  { core, accounts }: { core: Core; accounts: Accounts },
  role: PersonRole | null,
  name = `The ${role ?? 'reader'}`,
): Promise<{ person: Person; cookie: string; headers: { cookie: string } }> {
  const auth = await accounts.auth();
  made += 1;
  const email = `${role ?? 'reader'}-${made}@example.org`;
  const id = await addPerson(core, { name, email, role, password: TEST_PASSWORD });
  const { headers } = await auth.api.signInEmail({ body: { email, password: TEST_PASSWORD }, returnHeaders: true });
  const cookie = cookiesOf(headers.getSetCookie());
  return { person: { id, name, email, role }, cookie, headers: { cookie } };
}

/** What a browser sends back of the cookies that it was given. */
export function cookiesOf(setCookies: string | readonly string[] | undefined): string {
  const all = setCookies === undefined ? [] : typeof setCookies === 'string' ? [setCookies] : setCookies;
  const kept = all.filter((cookie) => !/max-age=0/i.test(cookie));
  return kept.map((cookie) => cookie.split(';')[0]).join('; ');
}
