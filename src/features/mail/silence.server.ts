import type { PersonSource } from '../discussion/person-data.server.ts';
import type { SilenceRow } from '../discussion/schema.server.ts';
import type { Signer } from '../discussion/secrets.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { IS_GONE, NEVER_AGAIN } from '#words/silence.ts';
import { mailboxOf } from './address.ts';
import { iso } from './outbox.server.ts';

/** Names an address for good without keeping it. The same mailbox has one name, however its domain is written. */
export function nameOf(signer: Signer, email: string): string {
  const address = email.trim().toLowerCase();
  return signer.sign('silent address', mailboxOf(address) ?? address);
}

/** Whether no mail may go to this address. */
export async function isSilent(db: Db, signer: Signer, email: string): Promise<boolean> {
  return (await silencesOf(db, signer, email)).length > 0;
}

/**
 * From now on no mail of replies goes to this address: its wishes and the mails to it that nobody tried yet are taken
 * out. In a transaction.
 */
export async function silence(
  db: Db,
  signer: Signer,
  email: string,
  reason: SilenceRow['reason'],
  now: number,
): Promise<void> {
  await db
    .insertInto('silence')
    .values({ address: nameOf(signer, email), reason, at: iso(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.deleteFrom('subscription').where('email', '=', email).execute();
  await db
    .deleteFrom('outbox')
    .where('recipient', '=', email)
    .where('kind', '<>', 'desk')
    .where('sentAt', 'is', null)
    .where('error', 'is', null)
    .execute();
}

/**
 * The silences as a part of the site that keeps something of a person. An erasure keeps "never write": without it the
 * promise would be forgotten with everything else, and the next one who types the address would have a mail sent to it.
 * What it keeps is a keyed hash, from which nobody can read the address. That an address bounced goes.
 */
export function silenceSource(signer: Signer): PersonSource {
  return {
    name: 'silence',
    async dataOf(db, email) {
      const rows = await silencesOf(db, signer, email);
      if (rows.length === 0) return null;
      return rows.map(({ reason, at }) => ({ since: at, why: reason === 'never' ? NEVER_AGAIN : IS_GONE }));
    },
    async erase(db, email) {
      const bounced = db.deleteFrom('silence').where('address', '=', nameOf(signer, email));
      return (await bounced.where('reason', '=', 'bounced').returning('at').execute()).length;
    },
  };
}

function silencesOf(db: Db, signer: Signer, email: string): Promise<SilenceRow[]> {
  const named = db.selectFrom('silence').selectAll().where('address', '=', nameOf(signer, email));
  return named.orderBy('reason').execute();
}
