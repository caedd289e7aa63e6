import { randomUUID } from 'node:crypto';
import type { Db } from './store.server.ts';

/** Who acts at the desk. */
export interface Actor {
  /** The account's id, `mail` for a link in a mail, `command` for the command line. */
  id: string;
  name: string;
}

/** Writes down who did what; in the same transaction as the deed. */
export async function record(
  db: Db,
  { id, name }: Actor,
  action: string,
  at: string,
  about: { commentId?: string; articleId?: string; detail?: unknown } = {},
): Promise<void> {
  const { commentId = null, articleId = null, detail = null } = about;
  const row = { commentId, articleId, detail: detail === null ? null : JSON.stringify(detail) };
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), at, actor: id, actorName: name, action, ...row })
    .execute();
}
