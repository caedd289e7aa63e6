import { expect, test } from 'vitest';
import { linkIn, mailSite, ZOE } from './testing.server.ts';

const DAY = 24 * 3_600_000;

async function heldLetter() {
  const site = await mailSite({ moderation: 'all' });
  const id = await site.write('Zoe', { body: 'May I run?', email: ZOE });
  const mail = await site.deliverOne();
  const get = async (url: string) => (await site.app.inject(url)).json<{ notice: Record<string, string> }>().notice;
  async function press(url: string, change: { seen?: string; headers?: Record<string, string> } = {}) {
    const seen = change.seen ?? (await get(url))['seen'] ?? '';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...change.headers };
    const answer = await site.app.inject({
      method: 'POST',
      url,
      headers,
      payload: new URLSearchParams({ seen }).toString(),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      notice: answer.json<{ notice: { title: string; letter?: { html: string } } }>().notice,
    };
  }
  const status = async () =>
    (await site.db.selectFrom('comment').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  const [approve, reject] = [linkIn(mail, '/desk/link/approve'), linkIn(mail, '/desk/link/reject')];
  return { ...site, id, approve, reject, get, press, status };
}

test('opening a link shows the letter and changes nothing, whoever opens it', async () => {
  const { app, approve, status } = await heldLetter();
  for (const method of ['GET', 'HEAD', 'GET'] as const) {
    const answer = await app.inject({ method, url: approve });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  }
  expect((await app.inject(approve)).json()).toMatchObject({
    notice: { title: 'Approve this letter?', letter: { name: 'Zoe', html: '<p>May I run?</p>' } },
  });
  expect(await status()).toBe('held');
});

test('the button approves, and the log says by whom', async () => {
  const { approve, press, status, db, id } = await heldLetter();
  expect(await press(approve)).toMatchObject({ status: 200, notice: { title: 'Approved' } });
  expect(await status()).toBe('approved');
  const audit = await db.selectFrom('audit').selectAll().execute();
  expect(audit).toEqual([
    expect.objectContaining({ actor: 'mail', actorName: 'host@example.org', action: 'approve', commentId: id }),
  ]);
});

test('a link works once, however often and however fast it is pressed', async () => {
  const { reject, press, status, get, db, app } = await heldLetter();
  const seen = (await get(reject))['seen'] ?? '';
  const all = await Promise.all(Array.from({ length: 8 }, () => press(reject, { seen })));
  expect(all.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(await status()).toBe('rejected');
  expect(await press(reject, { seen })).toMatchObject({ status: 410, notice: { title: 'This link was used already' } });
  expect((await app.inject(reject)).statusCode).toBe(410);
  expect(await db.selectFrom('audit').selectAll().execute()).toHaveLength(1);
});

test('a letter that was dealt with meanwhile stays as it is', async () => {
  const { approve, press, status, discussion, id, get } = await heldLetter();
  const seen = (await get(approve))['seen'] ?? '';
  await discussion.moderate({ id: 'h', name: 'Host' }, [id], { action: 'reject' });
  expect(await press(approve, { seen })).toMatchObject({
    status: 409,
    notice: { title: 'This letter was dealt with already' },
  });
  expect(await status()).toBe('rejected');
});

test('a letter that its writer changed is shown again before anything happens', async () => {
  const { approve, press, status, discussion, id, get } = await heldLetter();
  const seen = (await get(approve))['seen'] ?? '';
  await discussion.moderate({ id: 'h', name: 'Host' }, [id], { action: 'edit', body: 'Buy pills' });
  const again = await press(approve, { seen });
  expect(again).toMatchObject({ status: 409, notice: { letter: { html: '<p>Buy pills</p>' } } });
  expect(await status()).toBe('held');
});

test('forged, borrowed, cut and old links are refused', async () => {
  const { approve, reject, press, status, clock, app } = await heldLetter();
  const [said, other] = [approve, reject].map((path) => path.slice('/desk/link/'.length, -1).split('.'));
  const seal = said?.at(-1) ?? '';
  const forged = [
    ['reject', ...(said?.slice(1) ?? [])],
    [...(said?.slice(0, -1) ?? []), other?.at(-1)],
    said?.slice(0, 3) ?? [],
    [...(said?.slice(0, 3) ?? []), 'zzzzzzzzz', seal],
    ['approve'],
    [seal],
  ].map((parts) => `/desk/link/${parts.join('.')}/`);
  for (const url of forged) {
    expect((await app.inject(url)).statusCode).toBe(404);
    expect(await press(url)).toMatchObject({ status: 404 });
  }
  clock.pass(15 * DAY);
  expect(await press(approve)).toMatchObject({ status: 410, notice: { title: 'This link is too old' } });
  expect(await status()).toBe('held');
});

test('a link of somebody who is no host any more is refused', async () => {
  const site = await mailSite({ moderation: 'all' }, {}, []);
  const at = new Date(0).toISOString();
  const person = { id: 'p', name: 'Linds', email: 'linds@example.org', emailVerified: 1, image: null };
  await site.db
    .insertInto('person')
    .values({ ...person, role: 'host', createdAt: at, updatedAt: at })
    .execute();
  await site.write('Zoe');
  const received = await site.deliverOne();
  expect(received.to).toEqual(['linds@example.org']);
  const link = linkIn(received, '/desk/link/approve');
  expect((await site.app.inject(link)).statusCode).toBe(200);
  await site.db.updateTable('person').set({ role: null }).execute();
  expect((await site.app.inject(link)).statusCode).toBe(403);
});

test('a post from another site is refused; one from a page without a referrer is not', async () => {
  const { approve, press, status } = await heldLetter();
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) expect(await press(approve, { headers })).toMatchObject({ status: 403 });
  expect(await status()).toBe('held');
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  expect(await press(approve, { headers: own })).toMatchObject({ status: 200 });
});
