import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OutboxRow } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { KEEP_MS, TRIES } from './schedule.ts';

export type MailKind = 'desk' | 'reply' | 'confirm' | 'privacy';

/** What a template needs besides its kind, recipient and topic. */
export interface MailData {
  /** The letter that it tells of. */
  comment?: string;
}

export interface NewMail {
  /** Names what it tells whom, so that nobody is told twice; random where left out. */
  id?: string;
  kind: MailKind;
  recipient: string;
  topic?: string;
  data?: MailData;
}

export const iso = (instant: number) => new Date(instant).toISOString();

/** Puts a mail into the outbox; in the transaction of what it tells of. */
export async function queue(db: Db, mail: NewMail, now: number): Promise<void> {
  const { id = randomUUID(), kind, recipient, topic = '', data = {} } = mail;
  const at = iso(now);
  const state = { createdAt: at, dueAt: at, attempts: 0, error: null, sentAt: null, claimedUntil: null };
  await db
    .insertInto('outbox')
    .values({ id, kind, recipient, topic, data: JSON.stringify(data), ...state })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Puts a mail into the outbox for everyone who follows a branch and did not write the letter: one statement. */
export async function queueReplies(
  db: Db,
  letter: { id: string; articleId: string; rootId: string; email: string | null },
  now: number,
): Promise<void> {
  const as = (value: string) => sql<string>`cast(${value} as text)`;
  await db
    .insertInto('outbox')
    .columns(['id', 'kind', 'recipient', 'topic', 'data', 'createdAt', 'dueAt', 'attempts'])
    .expression((eb) =>
      eb
        .selectFrom('subscription')
        .select([
          sql<string>`cast(${`reply:${letter.id}:`} as text) || id`.as('id'),
          as('reply').as('kind'),
          'email as recipient',
          'id as topic',
          as(JSON.stringify({ comment: letter.id } satisfies MailData)).as('data'),
          as(iso(now)).as('createdAt'),
          as(iso(now)).as('dueAt'),
          sql<number>`0`.as('attempts'),
        ])
        .where('articleId', '=', letter.articleId)
        .where('rootId', 'in', [letter.rootId, ''])
        .where('confirmedAt', 'is not', null)
        .where('email', '<>', letter.email ?? ''),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many mails of a kind were queued since then, for everyone or for one. */
export async function queuedSince(db: Db, kind: MailKind, since: number, recipient?: string): Promise<number> {
  let query = db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('kind', '=', kind)
    .where('createdAt', '>', iso(since));
  if (recipient !== undefined) query = query.where('recipient', '=', recipient);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** What the desk should know of the mail. */
export interface MailHealth {
  waiting: number;
  /** When the one that waits longest was written; null for none. */
  oldest: string | null;
  givenUp: number;
  /** How many of those that wait were tried in vain. */
  failed: number;
  /** What the mail server said last of one that was not sent. */
  error: string | null;
  /** When one that failed is tried again; null for none. */
  next: string | null;
}

export async function mailHealth(db: Db): Promise<MailHealth> {
  const open: Pick<OutboxRow, 'createdAt' | 'dueAt' | 'attempts' | 'error'>[] = await db
    .selectFrom('outbox')
    .select(['createdAt', 'dueAt', 'attempts', 'error'])
    .where('sentAt', 'is', null)
    .orderBy('createdAt')
    .execute();
  const waiting = open.filter(({ attempts }) => attempts < TRIES);
  const failed = waiting.filter(({ attempts }) => attempts > 0);
  return {
    waiting: waiting.length,
    oldest: waiting[0]?.createdAt ?? null,
    givenUp: open.length - waiting.length,
    failed: failed.length,
    next: failed.map(({ dueAt }) => dueAt).sort()[0] ?? null,
    error: open.findLast(({ error }) => error !== null)?.error ?? null,
  };
}

/** Forgets mails that were sent or given up long ago, requests to follow that nobody confirmed, and used links. */
export async function tidyOutbox(db: Db, now: number): Promise<void> {
  const since = iso(now - KEEP_MS);
  await db
    .deleteFrom('outbox')
    .where('createdAt', '<', since)
    .where(({ eb, or }) => or([eb('sentAt', 'is not', null), eb('attempts', '>=', TRIES)]))
    .execute();
  await db.deleteFrom('subscription').where('confirmedAt', 'is', null).where('createdAt', '<', since).execute();
  await db.deleteFrom('usedLink').where('usedAt', '<', since).execute();
}
