import { randomUUID } from 'node:crypto';
import type { Core } from '../discussion/core.server.ts';
import type { Auth } from './auth.server.ts';
import type { PersonRole } from './schema.server.ts';

export interface NewPerson {
  name: string;
  /** In lower case. */
  email: string;
  role: PersonRole | null;
  password: string;
}

/** Stores a person with a password, both or neither, and returns the id. */
export async function addPerson(core: Core, auth: Auth, { name, email, role, password }: NewPerson): Promise<string> {
  const hash = await (await auth.$context).password.hash(password);
  const id = randomUUID();
  const at = new Date(core.now()).toISOString();
  const stamps = { createdAt: at, updatedAt: at };
  await core.write(async (step) => {
    const person = { id, name, email, emailVerified: 1, image: null, role, ...stamps };
    await step.insertInto('person').values(person).execute();
    await step
      .insertInto('account')
      .values({ id: randomUUID(), userId: id, providerId: 'credential', accountId: id, password: hash, ...stamps })
      .execute();
  });
  return id;
}
