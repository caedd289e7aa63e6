import { randomUUID } from 'node:crypto';
import type { Core } from '../discussion/core.server.ts';
import type { PersonRole } from './schema.server.ts';

export interface NewPerson {
  name: string;
  /** In lower case. */
  email: string;
  role: PersonRole | null;
  /** Of the password, by better-auth's `hashPassword`. */
  hash: string;
}

/** Stores a person with a password, both or neither, and returns the id. */
export async function addPerson(core: Core, { name, email, role, hash }: NewPerson): Promise<string> {
  const id = randomUUID();
  const at = new Date(core.now()).toISOString();
  const wayIn = passwordRow(id, hash, at);
  await core.write(async (step) => {
    const stamps = { createdAt: at, updatedAt: at };
    await step
      .insertInto('person')
      .values({ id, name, email, emailVerified: 1, role, ...stamps })
      .execute();
    await step.insertInto('account').values(wayIn).execute();
  });
  return id;
}

/** Gives an account a new name, role and password, and closes every other way in: sessions, passkeys, providers. */
export async function renewPerson(
  core: Core,
  id: string,
  { name, role, hash }: Omit<NewPerson, 'email'>,
): Promise<void> {
  const at = new Date(core.now()).toISOString();
  const wayIn = passwordRow(id, hash, at);
  await core.write(async (step) => {
    await step.updateTable('person').set({ name, role, updatedAt: at }).where('id', '=', id).execute();
    for (const table of ['session', 'passkey', 'account'] as const) {
      await step.deleteFrom(table).where('userId', '=', id).execute();
    }
    await step.insertInto('account').values(wayIn).execute();
  });
}

function passwordRow(userId: string, password: string, at: string) {
  const stamps = { createdAt: at, updatedAt: at };
  return { id: randomUUID(), userId, providerId: 'credential', accountId: userId, password, ...stamps };
}

/** Whether anybody can sign in as the host. */
export async function hasHost(db: Core['db']): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('role', '=', 'host').limit(1).executeTakeFirst();
  return row !== undefined;
}
