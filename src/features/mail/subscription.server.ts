import { randomUUID } from 'node:crypto';
import type { CommentRow, SubscriptionRow } from '../discussion/schema.server.ts';
import type { Signer } from '../discussion/secrets.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { mailboxOf } from './address.ts';
import { iso, queue, queuedSince } from './outbox.server.ts';
import { isSilent } from './silence.server.ts';

const HOUR = 3_600_000;

/** Mails that ask to confirm: at most so many a day to one address, and so many an hour from the whole site. */
export const CONFIRMS_A_DAY = 3;
export const CONFIRMS_AN_HOUR = 60;

type Letter = Pick<CommentRow, 'articleId' | 'rootId' | 'email' | 'status'>;

/**
 * Keeps a reader's wish to be told of replies in this letter's branch, unless no mail may go to the address. Nothing is
 * sent yet.
 */
export async function keepWish(
  db: Db,
  signer: Signer,
  { articleId, rootId, email }: Letter,
  now: number,
): Promise<void> {
  if (email === null || mailboxOf(email) === null || (await isSilent(db, signer, email))) return;
  await db
    .insertInto('subscription')
    .values({ id: randomUUID(), email, articleId, rootId, createdAt: iso(now), confirmedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Asks the writer of a letter that is shown now to confirm that they want mails of replies. A held letter asks nobody:
 * a stranger's address could be in it.
 */
export async function askToConfirm(db: Db, { articleId, rootId, email }: Letter, now: number): Promise<void> {
  if (email === null) return;
  const wish = await db
    .selectFrom('subscription')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('rootId', '=', rootId)
    .where('email', '=', email)
    .executeTakeFirst();
  if (!wish || wish.confirmedAt !== null) return;
  const today = await queuedSince(db, 'confirm', now - 24 * HOUR, email);
  if (today >= CONFIRMS_A_DAY || (await queuedSince(db, 'confirm', now - HOUR)) >= CONFIRMS_AN_HOUR) return;
  await queue(db, { id: `confirm:${wish.id}`, kind: 'confirm', recipient: email, topic: wish.id }, now);
}

export async function findSubscription(db: Db, id: string): Promise<SubscriptionRow | undefined> {
  return db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
}

/** From now on mails come. @returns the subscription, or undefined where it was taken back meanwhile */
export async function confirm(db: Db, id: string, now: number): Promise<SubscriptionRow | undefined> {
  await db
    .updateTable('subscription')
    .set({ confirmedAt: iso(now) })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .execute();
  return findSubscription(db, id);
}

/** Stops the mails of one subscription, or all to its address, and takes back those that wait. */
export async function unsubscribe(db: Db, id: string, all: boolean): Promise<void> {
  const subscription = await findSubscription(db, id);
  if (!subscription) return;
  const { email } = subscription;
  let wishes = db.deleteFrom('subscription').where('email', '=', email);
  let mails = db.deleteFrom('outbox').where('recipient', '=', email).where('sentAt', 'is', null);
  mails = mails.where('kind', 'in', ['reply', 'confirm']);
  if (!all) {
    wishes = wishes.where('id', '=', id);
    mails = mails.where('topic', '=', id);
  }
  await wishes.execute();
  await mails.execute();
}

/** Whose mails a subscription is about; known for some weeks after it ended, by the mails that were sent. */
export async function addresseeOf(db: Db, id: string): Promise<string | null> {
  const subscription = await findSubscription(db, id);
  if (subscription) return subscription.email;
  const mails = db.selectFrom('outbox').select('recipient').where('topic', '=', id);
  const mail = await mails.where('kind', 'in', ['reply', 'confirm']).limit(1).executeTakeFirst();
  return mail?.recipient ?? null;
}
