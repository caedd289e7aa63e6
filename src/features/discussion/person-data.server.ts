import { type Actor, record } from './audit.server.ts';
import { EMPTIED } from './own.server.ts';
import type { CommentRow, OutboxRow, SubscriptionRow } from './schema.server.ts';
import type { Db } from './store.server.ts';

/** A comment as its writer is given it: what they wrote and what the desk noted, without the keys of the site. */
export type OwnComment = Pick<
  CommentRow,
  'id' | 'articleId' | 'parentId' | 'kind' | 'name' | 'body' | 'createdAt' | 'editedAt' | 'status'
> & { heldFor: string[] };

/** All that is kept of one e-mail address. Votes are not in it: they are kept by a hash that names nobody. */
export interface PersonData {
  email: string;
  comments: OwnComment[];
  subscriptions: Omit<SubscriptionRow, 'id' | 'email'>[];
  /** Mails that were sent, or wait to be. */
  mails: Pick<OutboxRow, 'kind' | 'createdAt' | 'sentAt'>[];
  /** What other parts keep, an account among them, each under its own name; null where they keep nothing. */
  others: Record<string, unknown>;
}

/** What an erasure took away. */
export interface Erased {
  /** Enough of each comment to tell the caches and the readers who are looking at it. */
  comments: Pick<CommentRow, 'id' | 'articleId' | 'rootId'>[];
  subscriptions: number;
  mails: number;
  /** How many rows the other parts gave up, each under its own name. */
  others: Record<string, number>;
}

/** A part of the site that keeps something of a person in tables of its own. */
export interface PersonSource {
  name: string;
  /** The ids under which the person signs comments without giving the address. */
  userIds?(db: Db, email: string): Promise<string[]>;
  /** What it keeps, without passwords and keys; null for nothing. */
  dataOf(db: Db, email: string): Promise<unknown>;
  /** Takes it away; returns how many rows went. */
  erase(db: Db, email: string): Promise<number>;
}

/** All that the site keeps of this address. */
export async function dataOf(db: Db, address: string, sources: readonly PersonSource[] = []): Promise<PersonData> {
  const email = asKept(address);
  const comments = await commentsOf(db, email, sources);
  const subscriptions = await db
    .selectFrom('subscription')
    .select(['articleId', 'rootId', 'createdAt', 'confirmedAt'])
    .where('email', '=', email)
    .orderBy('createdAt')
    .execute();
  const mails = await db
    .selectFrom('outbox')
    .select(['kind', 'createdAt', 'sentAt'])
    .where('recipient', '=', email)
    .orderBy('createdAt')
    .execute();
  const others: PersonData['others'] = {};
  for (const source of sources) others[source.name] = await source.dataOf(db, email);
  return { email, comments: comments.map(toOwn), subscriptions, mails, others };
}

/** Whether anything is kept. */
export function keepsSomething({ comments, subscriptions, mails, others }: PersonData): boolean {
  const lists = [comments, subscriptions, mails].some((list) => list.length > 0);
  return lists || Object.values(others).some((kept) => kept !== null && kept !== undefined);
}

/**
 * Takes away all that the site keeps of this address, and writes down that it did, without the address; in a
 * transaction. Comments leave their place in the thread, so that replies stand where they stood.
 */
export async function erase(
  db: Db,
  address: string,
  actor: Actor,
  now: number,
  sources: readonly PersonSource[] = [],
): Promise<Erased> {
  const email = asKept(address);
  const comments = (await commentsOf(db, email, sources)).map(({ id, articleId, rootId }) => ({
    id,
    articleId,
    rootId,
  }));
  for (const { id } of comments) {
    await db.updateTable('comment').set(EMPTIED).where('id', '=', id).execute();
    // The desk's notes keep what a letter said before it was edited.
    await db.updateTable('audit').set({ detail: null }).where('commentId', '=', id).execute();
  }
  const dropped = await db.deleteFrom('subscription').where('email', '=', email).returning('id').execute();
  const mails = await db.deleteFrom('outbox').where('recipient', '=', email).returning('id').execute();
  const others: Erased['others'] = {};
  for (const source of sources) others[source.name] = await source.erase(db, email);
  const counts = { comments: comments.length, subscriptions: dropped.length, mails: mails.length, ...others };
  await record(db, actor, 'erase', new Date(now).toISOString(), { detail: counts });
  return { ...counts, comments, others };
}

/** Addresses are kept in lower case. */
function asKept(address: string): string {
  return address.trim().toLowerCase();
}

async function commentsOf(db: Db, email: string, sources: readonly PersonSource[]): Promise<CommentRow[]> {
  const userIds: string[] = [];
  for (const source of sources) userIds.push(...((await source.userIds?.(db, email)) ?? []));
  return db
    .selectFrom('comment')
    .selectAll()
    .where(({ eb, or }) => or([eb('email', '=', email), ...userIds.map((id) => eb('userId', '=', id))]))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

function toOwn(row: CommentRow): OwnComment {
  const { id, articleId, parentId, kind, name, body, createdAt, editedAt, status } = row;
  const heldFor = row.heldFor === null ? [] : (JSON.parse(row.heldFor) as string[]);
  return { id, articleId, parentId, kind, name, body, createdAt, editedAt, status, heldFor };
}
