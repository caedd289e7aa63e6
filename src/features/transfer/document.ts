import { z } from 'astro/zod';

/** What an export calls itself. */
export const FORMAT = 'ask-the-expert/discussion';
export const VERSION = 1;

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  .describe('ISO 8601 in UTC.');
const flag = z.literal([0, 1]);
const id = z.guid();

/**
 * One JSON object: `format`, `version`, then these lists in this order, of which `secrets` may be missing. What follows
 * from other fields (the HTML of a body, the key of a name) is not in it: it is made anew.
 */
export const LISTS = {
  threads: z.strictObject({
    articleId: z.string().min(1),
    closedAt: instant.nullable().describe('Takes no more letters since then.'),
  }),
  comments: z.strictObject({
    id,
    articleId: z.string().min(1),
    parentId: id.nullable(),
    rootId: id.describe('The comment at the top of the branch; its own id there.'),
    depth: z.int().min(1).describe('1 at the top. A comment comes after its parent.'),
    kind: z.enum(['question', 'comment', 'topic', 'note']),
    role: z.enum(['reader', 'host', 'expert', 'editor']),
    name: z.string(),
    body: z.string().describe('Markdown, as written.'),
    createdAt: instant,
    editedAt: instant.nullable(),
    status: z.enum(['approved', 'held', 'rejected', 'spam', 'deleted']),
    seeded: flag.describe('Came with the column.'),
    pinned: flag,
    answer: flag,
    closed: flag,
    votes: z.int().min(0),
    becameArticle: z.string().nullable(),
    email: z.string().nullable().describe('Private.'),
    userId: z.string().nullable().describe('The account of a signed-in writer.'),
    editKey: z.string().nullable().describe('A hash: lets the writer change it in its first minutes.'),
    heldFor: z.string().nullable().describe('Why it waits: a JSON list of sentences.'),
  }),
  votes: z.strictObject({
    commentId: id,
    voter: z.string().min(1).describe('A keyed hash, of the key in `secrets`.'),
    createdAt: instant,
  }),
  subscriptions: z.strictObject({
    id: z.string().min(1),
    email: z.string().min(1),
    articleId: z.string().min(1),
    rootId: z.string().describe('The branch that is followed; empty for the whole discussion.'),
    createdAt: instant,
    confirmedAt: instant.nullable(),
  }),
  audit: z.strictObject({
    id: z.string().min(1),
    at: instant,
    actor: z.string(),
    actorName: z.string(),
    action: z.string(),
    commentId: z.string().nullable(),
    articleId: z.string().nullable(),
    detail: z.string().nullable(),
  }),
  silences: z.strictObject({
    address: z.string().min(1).describe('An address that no mail goes to: a keyed hash, of the key in `secrets`.'),
    reason: z.enum(['never', 'bounced']),
    at: instant,
  }),
  secrets: z.strictObject({ name: z.string().min(1), value: z.string().min(1), createdAt: instant }),
} as const;
export type List = keyof typeof LISTS;

/** The table behind each list. */
export const TABLE_OF = {
  threads: 'thread',
  comments: 'comment',
  votes: 'vote',
  subscriptions: 'subscription',
  audit: 'audit',
  silences: 'silence',
  secrets: 'secret',
} as const satisfies Record<List, string>;
