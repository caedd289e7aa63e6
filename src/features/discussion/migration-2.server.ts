import type { Transaction } from 'kysely';
import type { DiscussionTables } from './schema.server.ts';

type Step = Transaction<DiscussionTables>;

/** What a public site needs: branches that page, votes, a desk, mail that waits its turn. */
export async function publicSite(step: Step): Promise<void> {
  await widenComment(step);
  await findBranches(step);
  await indexComment(step);
  await addTables(step);
}

async function widenComment({ schema }: Step): Promise<void> {
  for (const [name, usual] of [
    ['rootId', ''],
    ['depth', 1],
    ['answer', 0],
    ['closed', 0],
    ['votes', 0],
  ] as const) {
    const type = usual === '' ? 'text' : 'integer';
    await schema
      .alterTable('comment')
      .addColumn(name, type, (column) => column.notNull().defaultTo(usual))
      .execute();
  }
  for (const name of ['becameArticle', 'email', 'userId', 'editKey', 'heldFor']) {
    await schema.alterTable('comment').addColumn(name, 'text').execute();
  }
}

/** Gives every comment that was there before its root and depth. */
async function findBranches(step: Step): Promise<void> {
  const rows = await step.selectFrom('comment').select(['id', 'parentId']).execute();
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of rows) {
    let rootId = id;
    let depth = 1;
    for (let above = parents.get(id); above && depth <= rows.length; above = parents.get(above)) {
      rootId = above;
      depth += 1;
    }
    await step.updateTable('comment').set({ rootId, depth }).where('id', '=', id).execute();
  }
}

async function indexComment({ schema }: Step): Promise<void> {
  const indexes: Record<string, (keyof DiscussionTables['comment'])[]> = {
    commentOfBranch: ['rootId', 'status'],
    commentRoot: ['articleId', 'depth', 'createdAt', 'id'],
    commentTop: ['articleId', 'depth', 'status'],
    commentOfKind: ['kind', 'status', 'createdAt'],
    commentOfStatus: ['status', 'createdAt'],
    commentOfEmail: ['email'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await schema.createIndex(name).on('comment').columns(columns).execute();
  }
}

async function addTables({ schema }: Step): Promise<void> {
  await schema
    .createTable('thread')
    .addColumn('articleId', 'text', (column) => column.primaryKey())
    .addColumn('closedAt', 'text')
    .execute();
  await schema
    .createTable('vote')
    .addColumn('commentId', 'text', (column) => column.notNull().references('comment.id'))
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('oneVote', ['commentId', 'voter'])
    .execute();
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actorName', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('commentId', 'text')
    .addColumn('articleId', 'text')
    .addColumn('detail', 'text')
    .execute();
  await schema.createIndex('auditAt').on('audit').columns(['at', 'id']).execute();
  await schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('articleId', 'text', (column) => column.notNull())
    .addColumn('rootId', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('confirmedAt', 'text')
    .addUniqueConstraint('oneSubscription', ['articleId', 'rootId', 'email'])
    .execute();
  await schema.createIndex('subscriptionOfEmail').on('subscription').columns(['email']).execute();
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('dueAt', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('error', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('claimedUntil', 'text')
    .execute();
  await schema.createIndex('outboxDue').on('outbox').columns(['sentAt', 'dueAt']).execute();
  await schema.createIndex('outboxOfRecipient').on('outbox').columns(['recipient', 'kind', 'createdAt']).execute();
  await schema.createIndex('outboxOfKind').on('outbox').columns(['kind', 'createdAt']).execute();
  await schema
    .createTable('usedLink')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('usedAt', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
}
