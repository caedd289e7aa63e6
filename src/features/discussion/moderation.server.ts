import type { Kysely } from 'kysely';
import type { DiscussionTables } from './schema.server.ts';
import { isKnownName } from './store.server.ts';

/** Who waits for the editor: nobody, the first letter of an unknown name, or everybody. */
export const MODERATIONS = ['none', 'first', 'all'] as const;
export type Moderation = (typeof MODERATIONS)[number];

export async function mustBeHeld(db: Kysely<DiscussionTables>, moderation: Moderation, key: string): Promise<boolean> {
  if (moderation === 'first') return !(await isKnownName(db, key));
  return moderation === 'all';
}
