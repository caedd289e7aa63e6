import type { Transaction } from 'kysely';
import type { DiscussionTables } from './schema.server.ts';

/** The addresses that no mail goes to. */
export async function silences({ schema }: Transaction<DiscussionTables>): Promise<void> {
  await schema
    .createTable('silence')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('oneSilence', ['address', 'reason'])
    .execute();
}
