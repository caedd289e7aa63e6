import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { HOST, mailSite } from '../mail/testing.server.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A site whose disk takes no more: SQLite may not grow, and says what it says on a full disk. */
async function fullSite() {
  const site = await mailSite({ moderation: 'all' });
  const { db, app } = site;
  const { pageCount } = (await sql<{ pageCount: number }>`pragma page_count`.execute(db)).rows[0] ?? { pageCount: 0 };
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(db);
  await limit(pageCount);
  const letter = (more: object = {}) => {
    const body = 'A long letter. '.repeat(300);
    return { id: crypto.randomUUID(), kind: 'question', name: 'Zoe', body, email: null, parentId: null, ...more };
  };
  const post = (payload: object) => app.inject({ method: 'POST', url: '/api/threads/it-band-pain', payload });
  /** Fills what room there is; the first letter that was refused, with its answer. */
  async function fill() {
    for (let tries = 0; tries < 50; tries += 1) {
      const sent = letter();
      const answer = await post(sent);
      if (answer.statusCode !== 202) return { sent, answer };
    }
    throw new Error('The disk was never full.');
  }
  const rows = async () => ({
    letters: await db.selectFrom('comment').select('id').orderBy('id').execute(),
    mails: await db.selectFrom('outbox').select('id').orderBy('id').execute(),
  });
  return { ...site, limit, letter, post, fill, rows };
}

test('on a full disk a letter is refused in a sentence, nothing is half written, and it goes in once there is room', async () => {
  const { app, fill, post, rows, limit, db, deliver } = await fullSite();
  const { sent, answer } = await fill();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('60');
  expect(answer.json()).toMatchObject({ detail: expect.stringMatching(/not posted; try again in a minute/) });
  const before = await rows();
  expect(before.letters.map(({ id }) => id)).not.toContain(sent.id);
  expect(JSON.stringify(before.mails)).not.toContain(sent.id);
  // Many at once are each refused, and none takes another with it.
  const many = await Promise.all(Array.from({ length: 5 }, () => post({ ...sent, id: crypto.randomUUID() })));
  expect(many.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503, 503, 503]);
  expect(await rows()).toEqual(before);

  // Readers go on reading, and the plain form keeps what was typed.
  expect((await app.inject('/api/threads/it-band-pain')).statusCode).toBe(200);
  const payload = new URLSearchParams({ kind: 'question', name: 'Zoe', body: sent.body }).toString();
  const form = await app.inject({ method: 'POST', url: '/articles/it-band-pain/discussion/', headers: FORM, payload });
  expect(form.statusCode).toBe(503);
  expect(form.json()).toMatchObject({
    form: { values: { name: 'Zoe', body: sent.body }, refusal: expect.stringContaining('try again') },
  });

  await limit(1_000_000);
  expect((await post(sent)).statusCode).toBe(202);
  expect((await post(sent)).statusCode).toBe(202);
  expect((await rows()).letters.filter(({ id }) => id === sent.id)).toHaveLength(1);
  expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrityCheck: 'ok' }]);
  expect((await deliver()).every(({ to }) => to.includes(HOST))).toBe(true);
});
