import type { Migration } from '../../lib/database-migrate.server.ts';
import type { Kind, Role } from './comment.ts';

/** One stored comment. No network address, no mail address and no browser is kept. */
export interface CommentRow {
  id: string;
  /** The article's stable id, never its address. */
  articleId: string;
  parentId: string | null;
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
  /** ISO 8601 in UTC, which sorts as text. */
  createdAt: string;
  editedAt: string | null;
  status: 'approved' | 'held';
  /** 0 or 1, since SQLite has no boolean. */
  seeded: number;
  pinned: number;
}

export interface DiscussionTables {
  comment: CommentRow;
}

export const migrations: readonly Migration<DiscussionTables>[] = [
  async function commentTable(transaction) {
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
  },
];
