import { dataOf, keepsSomething, type PersonSource } from '../discussion/person-data.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { type Db, findComment } from '../discussion/store.server.ts';
import type { Job } from './claim.server.ts';
import { concernsDesk } from './hooks.server.ts';
import { tagOf } from './links.server.ts';
import type { Draft } from './message.ts';
import type { MailData, MailKind } from './outbox.server.ts';
import { findSubscription } from './subscription.server.ts';
import { confirmMail, deskDigest, deskMail, type ForDesk, privacyMail, replyMail, type Told } from './templates.ts';
import type { Addresses } from './urls.server.ts';

/** What mails are written from. */
export interface Desk {
  db: Db;
  urls: Addresses;
  /** The column's name, as mails say it. */
  site: string;
  titleOf: (article: string) => string;
  sources: readonly PersonSource[];
}

/** Writes the mail of a job from what the database says now; null where there is nothing left to tell. */
export function compose(desk: Desk, job: Job): Promise<Draft | null> {
  return WRITERS[job[0]?.kind as MailKind](desk, job);
}

const WRITERS: Record<MailKind, (desk: Desk, job: Job) => Promise<Draft | null>> = {
  desk: forDesk,
  reply: forFollower,
  confirm: toConfirm,
  privacy: forPerson,
};

/** The letters of a job that are still worth telling of. */
async function lettersOf(db: Db, job: Job, isWorth: (row: CommentRow) => boolean): Promise<CommentRow[]> {
  const rows: CommentRow[] = [];
  for (const { data } of job) {
    const { comment } = JSON.parse(data) as MailData;
    const row = comment === undefined ? undefined : await findComment(db, comment);
    if (row && isWorth(row)) rows.push(row);
  }
  return rows;
}

function told({ urls, titleOf }: Desk, row: CommentRow): Told {
  const { name, kind, body, articleId, id } = row;
  return { name, kind, body, article: titleOf(articleId), url: urls.comment(articleId, id) };
}

async function forDesk(desk: Desk, job: Job): Promise<Draft | null> {
  const [first] = job;
  const rows = await lettersOf(desk.db, job, concernsDesk);
  const [row] = rows;
  if (!first || !row) return null;
  const { recipient: to } = first;
  const { urls } = desk;
  const letters = rows.map((letter): ForDesk => {
    const held = letter.status === 'held';
    const link = (action: 'approve' | 'reject') => urls.deskLink(action, letter, to, Date.parse(first.createdAt));
    const heldFor = held ? (JSON.parse(letter.heldFor ?? '[]') as string[]) : null;
    return { ...told(desk, letter), heldFor, approve: held ? link('approve') : null, reject: link('reject') };
  });
  const [letter] = letters;
  if (letters.length > 1 || !letter) {
    const words = deskDigest(letters, urls.desk);
    return { ...words, to, id: `digest.${row.id}.${tagOf(to)}`, under: [], unsubscribe: null };
  }
  const named = (id: string) => `desk.${id}.${tagOf(to)}`;
  return { ...deskMail(letter, urls.desk), to, id: named(row.id), under: above(row, named), unsubscribe: null };
}

/** The mails of the letters that a letter stands under: the first of its branch, and the one that it answers. */
function above({ id, rootId, parentId }: CommentRow, named: (id: string) => string): string[] {
  return [...new Set([rootId, parentId ?? rootId])].filter((of) => of !== id).map(named);
}

async function forFollower(desk: Desk, job: Job): Promise<Draft | null> {
  const subscription = await findSubscription(desk.db, job[0]?.topic ?? '');
  if (!subscription || subscription.confirmedAt === null) return null;
  const rows = await lettersOf(desk.db, job, ({ status }) => status === 'approved');
  const [row] = rows;
  if (!row) return null;
  const unsubscribe = desk.urls.unsubscribe(subscription.id);
  const words = replyMail(
    rows.map((letter) => told(desk, letter)),
    unsubscribe,
  );
  const { id, email: to } = subscription;
  // The mail that asked to confirm is the first of the thread.
  return { ...words, to, id: `reply.${row.id}.${id}`, under: [`confirm.${id}`], unsubscribe };
}

async function toConfirm({ db, urls, site, titleOf }: Desk, [row]: Job): Promise<Draft | null> {
  const wish = row && (await findSubscription(db, row.topic));
  if (!wish || wish.confirmedAt !== null) return null;
  const link = urls.confirm(wish.id, Date.parse(row.createdAt));
  const words = confirmMail(titleOf(wish.articleId), site, link, urls.unsubscribe(wish.id));
  return { ...words, to: wish.email, id: `confirm.${wish.id}`, under: [], unsubscribe: null };
}

/** Whether something is kept is looked up only here, so that the page that asks can tell nobody. */
async function forPerson({ db, urls, site, sources }: Desk, [row]: Job): Promise<Draft | null> {
  if (!row) return null;
  const data = await dataOf(db, row.recipient, sources);
  const mails = data.mails.filter(({ kind }) => kind !== 'privacy');
  if (!keepsSomething({ ...data, mails })) return null;
  const words = privacyMail(site, urls.privacyData(row.id, Date.parse(row.createdAt)));
  return { ...words, to: row.recipient, id: `privacy.${row.id}`, under: [], unsubscribe: null };
}
