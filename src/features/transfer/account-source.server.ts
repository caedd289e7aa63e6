import type { PersonSource } from '../discussion/person-data.server.ts';
import type { Db } from '../discussion/store.server.ts';

/** The accounts as a part of the site that keeps something of a person. */
export const accountSource: PersonSource = {
  name: 'account',
  async userIds(db, email) {
    const person = await personOf(db, email);
    return person ? [person.id] : [];
  },
  async dataOf(db, email) {
    const person = await personOf(db, email);
    if (!person) return null;
    const { id, name, role, createdAt } = person;
    const of = { db, userId: id };
    return { name, role, createdAt, ...(await waysIn(of)), ...(await devices(of)) };
  },
  async erase(db, email) {
    await db.deleteFrom('verification').where('identifier', '=', email).execute();
    const person = await personOf(db, email);
    if (!person) return 0;
    let gone = 1;
    for (const table of ['session', 'account', 'passkey'] as const) {
      gone += (await db.deleteFrom(table).where('userId', '=', person.id).returning('id').execute()).length;
    }
    await db.deleteFrom('person').where('id', '=', person.id).execute();
    return gone;
  },
};

/** The account of an address, if it has one. */
export function personOf(db: Db, email: string) {
  return db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
}

interface Of {
  db: Db;
  userId: string;
}

async function waysIn({ db, userId }: Of) {
  const ways = await db
    .selectFrom('account')
    .select(['providerId', 'createdAt'])
    .where('userId', '=', userId)
    .execute();
  const passkeys = await db.selectFrom('passkey').select(['name', 'createdAt']).where('userId', '=', userId).execute();
  return { ways, passkeys };
}

async function devices({ db, userId }: Of) {
  const wanted = ['userAgent', 'createdAt', 'expiresAt'] as const;
  return { sessions: await db.selectFrom('session').select(wanted).where('userId', '=', userId).execute() };
}
