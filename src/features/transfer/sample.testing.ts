import fc from 'fast-check';
import type { Core } from '../discussion/core.server.ts';
import { HTML_VERSION, renderBody } from '../discussion/markdown.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { nameKey, tidy } from '../discussion/text.ts';

export const AT = '2026-11-24T10:00:00.000Z';
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map(tidy);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const flag = fc.constantFrom(0, 1);

const comment = fc.record({
  above: fc.nat(),
  kind: fc.constantFrom('question', 'comment', 'topic', 'note'),
  role: fc.constantFrom('reader', 'host', 'expert', 'editor'),
  name: words,
  body: words,
  createdAt: instant,
  editedAt: maybe(instant),
  status: fc.constantFrom('approved', 'held', 'rejected', 'spam', 'deleted'),
  pinned: flag,
  answer: flag,
  closed: flag,
  votes: fc.nat(1000),
  becameArticle: maybe(fc.constant('other')),
  email: maybe(fc.emailAddress()),
  heldFor: maybe(fc.constant('["A reason."]')),
});

/** A discussion in which anything may answer what came before it. */
export const discussion = fc.array(fc.tuple(fc.uuid(), comment), { minLength: 1, maxLength: 12 }).map((list) => {
  const rows: CommentRow[] = [];
  for (const [id, { above, ...fields }] of list) {
    const parent = above % 3 === 0 ? undefined : rows[above % (rows.length + 1)];
    const { name, body, status } = fields;
    rows.push({
      ...(fields as CommentRow),
      id,
      articleId: 'other',
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: (parent?.depth ?? 0) + 1,
      nameKey: nameKey(name),
      html: status === 'deleted' ? '' : renderBody(body),
      htmlVersion: HTML_VERSION,
      seeded: 0,
      userId: null,
      editKey: null,
    });
  }
  return rows;
});

/** Stores these, and a little of everything else, in one step. */
export async function fill({ write }: Core, rows: readonly CommentRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await write(async (step) => {
    for (const row of rows) await step.insertInto('comment').values(row).execute();
    const voters = ['b', 'A'].map((voter) => ({ commentId: first.id, voter, createdAt: AT }));
    await step.insertInto('vote').values(voters).execute();
    await step.insertInto('thread').values({ articleId: 'other', closedAt: AT }).execute();
    const subscription = { id: 's', email: 'a@example.org', articleId: 'other', rootId: '', createdAt: AT };
    await step
      .insertInto('subscription')
      .values({ ...subscription, confirmedAt: null })
      .execute();
    await step.insertInto('silence').values({ address: 'hash', reason: 'never', at: AT }).execute();
    const audit = { id: 'x', at: AT, actor: 'u', actorName: 'Linds', action: 'edit', detail: '{"was":"x"}' };
    await step
      .insertInto('audit')
      .values({ ...audit, commentId: first.id, articleId: 'other' })
      .execute();
  });
}

/** One discussion, the same each time. */
export function someRows(): CommentRow[] {
  return fc.sample(discussion, { numRuns: 1, seed: 7 })[0] ?? [];
}
