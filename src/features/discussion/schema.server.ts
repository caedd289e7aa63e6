import type { AccountTables } from '../account/schema.server.ts';
import type { Kind, Role } from './comment.ts';

/**
 * Where a comment stands: shown; waiting for the desk; refused by it; refused as spam; or taken away, with nothing of it
 * left but its place while others have replied.
 */
export type Status = 'approved' | 'held' | 'rejected' | 'spam' | 'deleted';

/** One stored comment. No network address and no browser is kept. Instants are ISO 8601 in UTC, which sorts as text. */
export interface CommentRow {
  id: string;
  /** The article's stable id, never its address. */
  articleId: string;
  parentId: string | null;
  /** The comment at the top of its branch; its own id there. */
  rootId: string;
  /** 1 at the top. */
  depth: number;
  kind: Kind;
  role: Role;
  name: string;
  /** The name without case, accents and lookalikes: what "known" means. */
  nameKey: string;
  /** Markdown, as written. */
  body: string;
  /** The body made safe, by the renderer of this version. */
  html: string;
  htmlVersion: number;
  createdAt: string;
  editedAt: string | null;
  status: Status;
  /** Flags are 0 or 1, since SQLite has no boolean. */
  seeded: number;
  pinned: number;
  /** Marked by the desk as the answer to its question. */
  answer: number;
  /** Takes no more replies, nor does anything below it. */
  closed: number;
  /** Readers who have this question too, or would read this topic. */
  votes: number;
  /** The id of the article that a topic became. */
  becameArticle: string | null;
  /** Never shown; null where the reader gave none. In lower case. */
  email: string | null;
  /** The signed-in writer's account. */
  userId: string | null;
  /** SHA-256 of the key that lets its writer change it, in hex. */
  editKey: string | null;
  /** Why it waits: a JSON list of sentences for the desk. */
  heldFor: string | null;
}

/** What the desk has said of an article's whole discussion. */
export interface ThreadRow {
  articleId: string;
  closedAt: string | null;
}

/** One reader's vote on a question or a topic. */
export interface VoteRow {
  commentId: string;
  /** A keyed hash of the browser's random id. */
  voter: string;
  createdAt: string;
}

/** Who did what at the desk. Rows are only ever added. */
export interface AuditRow {
  id: string;
  at: string;
  /** The account's id, `mail` for a link in a mail, `command` for the command line. */
  actor: string;
  actorName: string;
  action: string;
  commentId: string | null;
  articleId: string | null;
  /** What else is to be known, as JSON. */
  detail: string | null;
}

/** Somebody who asked to be told of replies. Nothing is sent before `confirmedAt` but the one mail that asks. */
export interface SubscriptionRow {
  id: string;
  /** In lower case. */
  email: string;
  articleId: string;
  /** The branch they follow; '' for every new comment of the article. */
  rootId: string;
  createdAt: string;
  confirmedAt: string | null;
}

/** One mail to send. It is written in the transaction of what it tells of, so a crash loses neither. */
export interface OutboxRow {
  id: string;
  /** Names the template. */
  kind: string;
  recipient: string;
  /** What it is about: mails of one kind to one person about one thing may come together in one. */
  topic: string;
  /** What the template needs, as JSON. */
  data: string;
  createdAt: string;
  /** Not before this instant. */
  dueAt: string;
  attempts: number;
  /** What the mail server said last. */
  error: string | null;
  sentAt: string | null;
  /** A process has it in hand until then. */
  claimedUntil: string | null;
}

/** An address that no mail goes to, for each reason why. */
export interface SilenceRow {
  /** A keyed hash: the address itself is not kept. */
  address: string;
  /** Whoever reads its mail wants none, ever; or its mail server said that there is no such mailbox. */
  reason: 'never' | 'bounced';
  at: string;
}

/** A one-use link that was used. */
export interface UsedLinkRow {
  id: string;
  usedAt: string;
}

/** Keys that the site made for itself, shared by its processes. */
export interface SecretRow {
  name: string;
  value: string;
  createdAt: string;
}

/** Every table of the site's database. */
export interface DiscussionTables extends AccountTables {
  comment: CommentRow;
  thread: ThreadRow;
  vote: VoteRow;
  audit: AuditRow;
  subscription: SubscriptionRow;
  outbox: OutboxRow;
  silence: SilenceRow;
  usedLink: UsedLinkRow;
  secret: SecretRow;
}
