import type { Core } from '../discussion/core.server.ts';
import type { Hooks } from '../discussion/letter.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { isTicked } from '../discussion/submission.ts';
import { tagOf } from './links.server.ts';
import { queue, queueReplies } from './outbox.server.ts';
import { askToConfirm, keepWish } from './subscription.server.ts';

/** What the desk's mails are about, as the outbox groups them. */
const DESK = 'desk';

/** Queues the mails that a letter causes, in the transaction that stores or releases it. */
export function mailHooks(hostsOf: (db: Db) => Promise<readonly string[]>, { signer, now }: Core): Hooks {
  return {
    async stored(db, row, { fields }) {
      if (isTicked(fields['subscribe'])) await keepWish(db, signer, row, now());
      if (concernsDesk(row)) await tellDesk(db, row, await hostsOf(db), now());
      if (row.status === 'approved') await shown(db, row, now());
    },
    async moderated(db, before, after) {
      if (before.status !== 'approved' && after.status === 'approved') await shown(db, after, now());
    },
  };
}

/** The desk hears of what waits for it and of readers' questions. */
export function concernsDesk({ status, kind, role }: Pick<CommentRow, 'status' | 'kind' | 'role'>): boolean {
  return status === 'held' || (status === 'approved' && kind === 'question' && role === 'reader');
}

async function tellDesk(db: Db, row: CommentRow, hosts: readonly string[], now: number): Promise<void> {
  for (const recipient of hosts) {
    if (recipient === row.email) continue;
    const id = `desk:${row.id}:${tagOf(recipient)}`;
    await queue(db, { id, kind: 'desk', recipient, topic: DESK, data: { comment: row.id } }, now);
  }
}

async function shown(db: Db, row: CommentRow, now: number): Promise<void> {
  await queueReplies(db, row, now);
  await askToConfirm(db, row, now);
}
