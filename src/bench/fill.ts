import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openCore } from '../features/discussion/core.server.ts';

/** Rows that one statement inserts. */
const AT_ONCE = 500;

/** Fills an article's thread up to so many comments: questions with one reply each, a minute apart. */
export async function fillThread(databaseUrl: string, root: string, article: string, wanted: number): Promise<void> {
  const { core } = await openCore(databaseUrl, root);
  const { db } = core;
  const model = await db.selectFrom('comment').selectAll().limit(1).executeTakeFirstOrThrow();
  const there = await db
    .selectFrom('comment')
    .select((make) => make.fn.countAll().as('count'))
    .where('articleId', '=', article)
    .executeTakeFirstOrThrow();
  const start = Date.now() - wanted * 60_000;
  let top: string = '';
  const rows = Array.from({ length: Math.max(0, wanted - Number(there.count)) }, (_, index) => {
    const id = randomUUID();
    const isReply = index % 2 === 1;
    if (!isReply) top = id;
    return {
      ...model,
      id,
      articleId: article,
      parentId: isReply ? top : null,
      rootId: top,
      depth: isReply ? 2 : 1,
      kind: isReply ? ('comment' as const) : ('question' as const),
      role: 'reader' as const,
      name: `Reader ${index % 997}`,
      nameKey: `reader${index % 997}`,
      seeded: 0,
      pinned: 0,
      createdAt: new Date(start + index * 60_000).toISOString(),
      body: `${model.body} ${index}`,
    };
  });
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await core.write((step) => step.insertInto('comment').values(some).execute());
  }
  if (core.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await core.close();
}
