import type { Migration } from '../../lib/database-migrate.server.ts';
import { accountTables } from '../account/migration-3.server.ts';
import { commentTable } from './migration-1.server.ts';
import { publicSite } from './migration-2.server.ts';
import { longLists } from './migration-4.server.ts';
import { silences } from './migration-5.server.ts';
import type { DiscussionTables } from './schema.server.ts';

/** Every step of the schema, in order. A step that was released is never changed: add another one. */
export const migrations: readonly Migration<DiscussionTables>[] = [
  commentTable,
  publicSite,
  accountTables,
  longLists,
  silences,
];
