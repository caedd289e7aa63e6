import { expect, onTestFinished, test } from 'vitest';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { EDIT_MS } from './limits.ts';

const ARTICLE = 'other';
const ID = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const REPLY = 'aaaaaaaa-1111-4222-8333-cccccccccccc';
const letter = { id: ID, parentId: null, kind: 'question', name: 'Zoe', body: 'How long?', email: null } as const;
const reply = { ...letter, id: REPLY, parentId: ID, kind: 'comment', name: 'Amy', body: 'So long.' } as const;
const host = { id: 'u1', name: 'Linds' };

async function site(engine: Engine, change: Parameters<typeof makeSite>[0] = {}) {
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const made = await makeSite({ ...change, ...(await onEngine(engine)) }, () => clock.now);
  onTestFinished(() => made.app.close());
  const post = async (...wish: Parameters<typeof made.discussion.post>) => {
    const posted = await made.discussion.post(...wish);
    if (posted.outcome === 'taken') throw new Error('taken');
    return posted;
  };
  const thread = async () => (await made.discussion.thread(ARTICLE)).thread.comments;
  return { ...made, clock, post, thread };
}

test.each(ENGINES)('%s: its key changes a letter for a quarter of an hour, and says so', async (engine) => {
  const { discussion, post, thread, clock } = await site(engine);
  const { editKey } = await post(ARTICLE, letter);
  clock.now += EDIT_MS - 1;
  expect(await discussion.edit(ID, editKey ?? '', 'How **long**?')).toMatchObject({ ok: true });
  expect((await thread())[0]).toMatchObject({
    html: '<p>How <strong>long</strong>?</p>',
    editedAt: expect.any(String),
  });
  clock.now += 1;
  expect(await discussion.edit(ID, editKey ?? '', 'Later')).toEqual({ ok: false, why: 'late' });
  expect((await thread())[0]?.html).toContain('long');
});

test.each(ENGINES)(
  '%s: nobody else’s key opens a letter, nor does a guess, and only the first answer gives the key',
  async (engine) => {
    const { discussion, post } = await site(engine);
    const mine = await post(ARTICLE, letter);
    const other = await post(ARTICLE, reply);
    expect((await post(ARTICLE, letter)).editKey).toBeNull();
    for (const key of [other.editKey ?? '', '', 'x', `${mine.editKey}x`]) {
      expect(await discussion.edit(ID, key, 'Mine now')).toEqual({ ok: false, why: 'notYours' });
      expect(await discussion.remove(ID, key)).toEqual({ ok: false, why: 'notYours' });
    }
    expect(await discussion.edit('nothing', mine.editKey ?? '', 'x')).toEqual({ ok: false, why: 'unknown' });
  },
);

test.each(ENGINES)(
  '%s: a letter taken back leaves nothing of its writer, and its place only under replies',
  async (engine) => {
    const { discussion, post, thread, db } = await site(engine);
    const { editKey } = await post(ARTICLE, letter, { role: 'reader', userId: null, email: 'zoe@example.org' });
    const answer = await post(ARTICLE, reply);
    expect((await discussion.remove(ID, editKey ?? '')).ok).toBe(true);
    expect((await thread())[0]).toMatchObject({ deleted: true, html: '', author: { name: '', role: 'reader' } });
    expect(JSON.stringify(await db.selectFrom('comment').selectAll().where('id', '=', ID).execute())).not.toMatch(
      /zoe|How long/i,
    );
    await discussion.remove(REPLY, answer.editKey ?? '');
    expect(await thread()).toEqual([]);
    expect(await discussion.edit(ID, editKey ?? '', 'Back')).toEqual({ ok: false, why: 'unknown' });
  },
);

test.each(ENGINES)(
  '%s: votes are exact when fifty come at once, one a reader, and can be taken back',
  async (engine) => {
    const { discussion, post, thread } = await site(engine);
    await post(ARTICLE, letter);
    const voters = Array.from({ length: 50 }, (_, index) => `reader ${index % 25}`);
    await Promise.all(voters.map((voter) => discussion.vote(ARTICLE, ID, voter, true)));
    expect((await thread())[0]?.votes).toBe(25);
    expect(await discussion.vote(ARTICLE, ID, 'reader 1', false)).toBe(24);
    expect(await discussion.vote(ARTICLE, ID, 'reader 1', false)).toBe(24);
    await post(ARTICLE, reply);
    expect(await discussion.vote(ARTICLE, REPLY, 'reader 1', true)).toBeNull();
    expect(await discussion.vote(ARTICLE, 'nothing', 'reader 1', true)).toBeNull();
    expect(await discussion.vote('it-band-pain', ID, 'reader 1', true)).toBeNull();
    expect(await discussion.voted('reader 2', [ID, REPLY])).toEqual([ID]);
  },
);

test.each(ENGINES)(
  '%s: a held letter is shown once the desk approves it, and everything is written down',
  async (engine) => {
    const { discussion, post, thread, db } = await site(engine, { moderation: 'all' });
    const { outcome } = await post(ARTICLE, letter);
    expect(outcome).toBe('held');
    const row = await db.selectFrom('comment').select('heldFor').where('id', '=', ID).executeTakeFirstOrThrow();
    expect(JSON.parse(row.heldFor ?? '')).toEqual(['Every letter waits for the desk.']);
    expect(await thread()).toEqual([]);
    expect(await discussion.moderate(host, [ID, 'nothing'], { action: 'approve' })).toHaveLength(1);
    expect(await discussion.moderate(host, [ID], { action: 'approve' })).toEqual([]);
    expect(await thread()).toHaveLength(1);
    await discussion.moderate(host, [ID], { action: 'edit', body: 'How long, please?' });
    const audit = await db.selectFrom('audit').selectAll().orderBy('at').execute();
    expect(audit).toHaveLength(2);
    expect(audit.find(({ action }) => action === 'edit')).toMatchObject({
      actor: 'u1',
      actorName: 'Linds',
      commentId: ID,
      detail: JSON.stringify({ was: 'How long?' }),
    });
  },
);

test.each(ENGINES)('%s: one answer a question: marking another takes the mark from the first', async (engine) => {
  const { discussion, post, thread } = await site(engine);
  await post(ARTICLE, letter);
  await post(ARTICLE, reply);
  const second = { ...reply, id: 'aaaaaaaa-1111-4222-8333-dddddddddddd' };
  await post(ARTICLE, second);
  await discussion.moderate(host, [REPLY], { action: 'answer' });
  await discussion.moderate(host, [second.id], { action: 'answer' });
  expect((await thread()).map(({ answer }) => answer)).toEqual([false, false, true]);
  expect(await discussion.moderate(host, [ID], { action: 'answer' })).toEqual([]);
});

test.each(ENGINES)('%s: a closed question or discussion takes no letter, and opens again', async (engine) => {
  const { discussion, post } = await site(engine);
  await post(ARTICLE, letter);
  await post(ARTICLE, reply);
  const below = { ...reply, parentId: REPLY };
  await discussion.moderate(host, [ID], { action: 'close' });
  expect((await discussion.faults(ARTICLE, below))[0]?.message).toContain('closed');
  await discussion.moderate(host, [ID], { action: 'reopen' });
  expect(await discussion.faults(ARTICLE, below)).toEqual([]);
  await discussion.closeThread(host, ARTICLE, true);
  expect((await discussion.thread(ARTICLE)).thread.closed).toBe(true);
  expect(await discussion.faults(ARTICLE, letter)).toHaveLength(1);
  expect(await discussion.faults(ARTICLE, below)).toHaveLength(1);
  await discussion.closeThread(host, ARTICLE, false);
  expect(await discussion.faults(ARTICLE, letter)).toEqual([]);
});
