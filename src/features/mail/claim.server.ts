import type { OutboxRow } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { iso } from './outbox.server.ts';
import { BUSY, gather, LEASE_MS, nextTry, TRIES } from './schedule.ts';

/** One mail in hand, of one letter or of several. */
export type Job = OutboxRow[];

/** Letters that come together in one mail at most. */
const TOGETHER = 200;

/**
 * Takes the next mail that is due in hand, so that no other process sends it; in a transaction. Where many letters wait
 * for one person, they are taken together, or put off until they may be.
 */
export async function claim(db: Db, now: number): Promise<Job | null> {
  for (;;) {
    const first = await due(db, now).orderBy('dueAt').orderBy('id').limit(1).executeTakeFirst();
    if (!first) return null;
    const ids = await chosen(db, first, now);
    if (ids === null) continue;
    const taken = await db
      .updateTable('outbox')
      .set({ claimedUntil: iso(now + LEASE_MS) })
      .where('id', 'in', ids)
      .where('sentAt', 'is', null)
      .where(({ eb, or }) => or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<=', iso(now))]))
      .returningAll()
      .execute();
    if (taken.length > 0) return taken.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }
}

/** Mails that wait for no instant and are in nobody's hand. */
function due(db: Db, now: number) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('attempts', '<', TRIES)
    .where('dueAt', '<=', iso(now))
    .where(({ eb, or }) => or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<=', iso(now))]));
}

/** The ids that go in one mail; null where they were put off. */
async function chosen(db: Db, first: OutboxRow, now: number): Promise<string[] | null> {
  if (first.kind !== 'desk' && first.kind !== 'reply') return [first.id];
  const busy = BUSY[first.kind];
  const { kind, recipient, topic } = first;
  const waiting = await due(db, now)
    .where('recipient', '=', recipient)
    .where('kind', '=', kind)
    .where('topic', '=', topic)
    .orderBy('createdAt')
    .limit(TOGETHER)
    .execute();
  const sent = await db
    .selectFrom('outbox')
    .select('sentAt')
    .distinct()
    .where('recipient', '=', recipient)
    .where('kind', '=', kind)
    .where('topic', '=', topic)
    .where('sentAt', '>', iso(now - busy.withinMs))
    .execute();
  const instants = sent.map(({ sentAt }) => Date.parse(sentAt ?? ''));
  const gathering = gather(instants, waiting, busy, now);
  const ids = waiting.map(({ id }) => id);
  if (gathering.how === 'each') return [first.id];
  if (gathering.how === 'together') return ids;
  await db
    .updateTable('outbox')
    .set({ dueAt: iso(gathering.at) })
    .where('id', 'in', ids)
    .execute();
  return null;
}

const idsOf = (job: Job) => job.map(({ id }) => id);

export async function markSent(db: Db, job: Job, now: number): Promise<void> {
  const sent = { sentAt: iso(now), claimedUntil: null, error: null };
  await db.updateTable('outbox').set(sent).where('id', 'in', idsOf(job)).execute();
}

/** Puts a mail off after a try that failed, or gives it up, and keeps what was said. @returns when it is tried again */
export async function markFailed(
  db: Db,
  job: Job,
  error: string,
  permanent: boolean,
  now: number,
): Promise<number | null> {
  const tries = permanent ? TRIES : 1 + Math.max(...job.map(({ attempts }) => attempts));
  const again = nextTry(tries, now);
  const state = { attempts: tries, dueAt: iso(again ?? now), error, claimedUntil: null };
  await db.updateTable('outbox').set(state).where('id', 'in', idsOf(job)).execute();
  return again;
}

/** Lets go of a mail that was not tried to the end. */
export async function release(db: Db, job: Job): Promise<void> {
  await db.updateTable('outbox').set({ claimedUntil: null }).where('id', 'in', idsOf(job)).execute();
}

/** Takes mails out that have nothing left to tell. */
export async function drop(db: Db, job: Job): Promise<void> {
  await db.deleteFrom('outbox').where('id', 'in', idsOf(job)).execute();
}

/** When the next mail is due that nobody has in hand; null for none. */
export async function nextDue(db: Db, now: number): Promise<number | null> {
  const next = await db
    .selectFrom('outbox')
    .select('dueAt')
    .where('sentAt', 'is', null)
    .where('attempts', '<', TRIES)
    .where(({ eb, or }) => or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<=', iso(now))]))
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  return next ? Date.parse(next.dueAt) : null;
}
