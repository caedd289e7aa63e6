import type { Transaction } from 'kysely';
import type { DiscussionTables } from './schema.server.ts';

/** The comments, as the first release kept them. */
export async function commentTable(transaction: Transaction<DiscussionTables>): Promise<void> {
  await transaction.schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('articleId', 'text', (column) => column.notNull())
    .addColumn('parentId', 'text', (column) => column.references('comment.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('nameKey', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('htmlVersion', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('editedAt', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('seeded', 'integer', (column) => column.notNull())
    .addColumn('pinned', 'integer', (column) => column.notNull())
    .execute();
  await transaction.schema
    .createIndex('commentOfArticle')
    .on('comment')
    .columns(['articleId', 'status', 'createdAt'])
    .execute();
  await transaction.schema.createIndex('commentOfName').on('comment').columns(['nameKey', 'status']).execute();
}
