import { hashPassword } from 'better-auth/crypto';
import type { Core } from '../discussion/core.server.ts';
import { wrongName } from '../discussion/submission.ts';
import { tidy } from '../discussion/text.ts';
import { wrongPassword } from './password.ts';
import { addPerson, type NewPerson, renewPerson } from './people.server.ts';
import { type PersonRole, ROLES } from './schema.server.ts';

/** What the command was told; a password never stands on the command line, where others could read it. */
export interface Wish {
  email: string;
  name: string;
  password: string;
  role: string;
  /** Make one more host, or give an account that is there a new password and role. */
  force: boolean;
}

/**
 * Makes an account for one of the column's people.
 * @returns what was done, in a sentence
 * @throws with a sentence that says what to change
 */
export async function createPerson(core: Core, wish: Wish): Promise<string> {
  const { name, email, role } = checkWish(wish);
  const known = await core.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
  if (known && !wish.force) {
    throw new Error(
      `There is an account of ${email} already. With --force it gets this name, role and password, and its browsers are signed out.`,
    );
  }
  const host = await core.db.selectFrom('person').select('name').where('role', '=', 'host').executeTakeFirst();
  if (host && role === 'host' && !wish.force) {
    throw new Error(`This site has a host already: ${host.name}. To make one more, add --force.`);
  }
  const person = { name, email, role, hash: await hashPassword(wish.password) };
  if (known) {
    await renewPerson(core, known.id, person);
    return `${name} (${email}) is now ${role}, with a new password, and signed out everywhere.`;
  }
  await addPerson(core, person);
  return `${name} (${email}) is now ${role} and may sign in.`;
}

function checkWish({
  email: typed,
  name: given,
  password,
  role: wanted,
}: Wish): Omit<NewPerson, 'hash'> & { role: PersonRole } {
  const email = typed.trim().toLowerCase();
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email) || email.length > 254) {
    throw new Error(`"${typed}" is no e-mail address. Write one like name@example.org.`);
  }
  const name = tidy(given);
  const wrong = wrongName(name, true);
  if (wrong) throw new Error(wrong);
  const role = ROLES.find((known) => known === wanted);
  if (!role) throw new Error(`The role must be ${ROLES.join(', ')}, not "${wanted}".`);
  const weak = wrongPassword(password, { name, email });
  if (weak) throw new Error(weak);
  return { email, name, role };
}
