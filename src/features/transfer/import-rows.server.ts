import type { Core } from '../discussion/core.server.ts';
import { HTML_VERSION } from '../discussion/markdown.server.ts';
import { EMPTIED } from '../discussion/own.server.ts';
import type { CommentRow, VoteRow } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { isReserved, nameKey } from '../discussion/text.ts';
import { idOf } from './ids.server.ts';
import type { PageMap } from './mapping.server.ts';
import type { Placed, Stage } from './stage.server.ts';

/** Where a branch of the file hangs in what is here already. */
export interface Base {
  parentId: string;
  rootId: string;
  depth: number;
}

export interface RowOptions {
  people: PageMap['people'];
  /** Letters at the top that hold a question mark become questions. */
  questions: boolean;
  /** By the key of the comment at the top of the branch. */
  bases: ReadonlyMap<string, Base>;
}

export function toRow(found: Placed, { people, questions, bases }: RowOptions): CommentRow {
  const base = bases.get(found.root);
  const isTop = found.parent === null;
  const parentId = isTop ? (base?.parentId ?? null) : idOf(found.parent ?? '');
  const role = people[found.email ?? ''] ?? people[found.name.toLowerCase()] ?? 'reader';
  // Nobody passes for the column's people by an old signature.
  const name = role === 'reader' && isReserved(found.name) ? `${found.name} (reader)` : found.name;
  const held = found.status === 'held';
  const row = {
    id: idOf(found.key),
    articleId: found.article,
    parentId,
    rootId: base?.rootId ?? idOf(found.root),
    depth: found.depth + (base?.depth ?? 0),
    kind: questions && parentId === null && found.body.includes('?') ? 'question' : 'comment',
    role,
    name,
    nameKey: nameKey(name),
    body: found.body,
    html: found.html,
    htmlVersion: HTML_VERSION,
    createdAt: new Date(found.createdAt).toISOString(),
    editedAt: found.editedAt === null ? null : new Date(found.editedAt).toISOString(),
    status: found.status,
    seeded: 0,
    pinned: Number(found.pinned),
    answer: 0,
    closed: 0,
    votes: found.votes,
    becameArticle: null,
    email: found.email,
    userId: null,
    editKey: null,
    heldFor: held ? JSON.stringify([found.why ?? 'It was held there.']) : null,
  } satisfies CommentRow;
  return found.empty ? { ...row, ...EMPTIED, votes: 0, editedAt: null } : row;
}

/** Stores rows that are not there yet, with the votes of each, in one transaction; returns how many were new. */
export async function insertRows(
  { write, signer }: Core,
  stage: Stage,
  rows: readonly CommentRow[],
  keys: ReadonlyMap<string, string>,
): Promise<number> {
  return write(async (step) => {
    const inserted = await step
      .insertInto('comment')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'createdAt'])
      .execute();
    const votes = inserted.flatMap(({ id, createdAt }): VoteRow[] => {
      const key = keys.get(id) ?? '';
      const voters = stage.ask('select distinct voter from voter where key = ?').all(key);
      return voters.map(({ voter }) => ({
        commentId: id,
        voter: signer.sign('imported vote', key, String(voter)),
        createdAt,
      }));
    });
    for (let from = 0; from < votes.length; from += 1000) {
      const values = votes.slice(from, from + 1000);
      await step
        .insertInto('vote')
        .values(values)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return inserted.length;
  });
}

/** How many of these are there already. */
export async function countKnown(db: Db, ids: readonly string[]): Promise<number> {
  const rows = await db.selectFrom('comment').select('id').where('id', 'in', ids).execute();
  return rows.length;
}
