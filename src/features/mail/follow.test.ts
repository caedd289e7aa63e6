import { expect, test } from 'vitest';
import { CONFIRMS_A_DAY, CONFIRMS_AN_HOUR } from './subscription.server.ts';
import { linkIn, mailSite, MAX, type Received, ZOE } from './testing.server.ts';

const DESK = { id: 'host', name: 'Host' };
type Site = Awaited<ReturnType<typeof mailSite>>;

function post(site: Site, url: string, payload = '', headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return site.app.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload });
}

/** A site whose reader Zoe has written a letter and confirmed that she wants mails of replies. */
async function followed() {
  const site = await mailSite();
  const letter = await site.write('Zoe', { email: ZOE, subscribe: true });
  const asked = await site.deliverOne();
  expect((await post(site, linkIn(asked, '/mail/follow/'))).statusCode).toBe(200);
  return { ...site, letter, asked };
}

test('nothing comes before the mail that asks was answered by a press of its button', async () => {
  const site = await mailSite();
  const letter = await site.write('Zoe', { email: ZOE, subscribe: true, body: 'Cheap pills at https://pills.example' });
  const asked = await site.deliverOne();
  expect(asked.to).toEqual([ZOE]);
  expect(asked.mail.subject).toBe('Please confirm: replies on The quiet culprit');
  expect(asked.raw).not.toMatch(/pills|Zoe/);
  const link = linkIn(asked, '/mail/follow/');
  for (const method of ['GET', 'HEAD'] as const)
    expect((await site.app.inject({ method, url: link })).statusCode).toBe(200);
  await site.write('Max', { parentId: letter });
  expect(await site.deliver()).toEqual([]);
  expect((await post(site, link)).json()).toMatchObject({ notice: { title: 'You will hear of replies' } });
  await site.write('Ada', { parentId: letter });
  const told = await site.deliverOne();
  expect(told.to).toEqual([ZOE]);
  expect(told.mail.subject).toBe('Replies on The quiet culprit');
  expect(told.mail.text).toContain('> Words of Ada.');
  expect(told.mail.inReplyTo).toBe(asked.mail.messageId);
});

test('the confirmation dies after a week, and a forged one never lived', async () => {
  const site = await mailSite();
  await site.write('Zoe', { email: ZOE, subscribe: true });
  const link = linkIn(await site.deliverOne(), '/mail/follow/');
  expect((await post(site, link.replace(/.{10}\/$/, 'AAAAAAAAAA/'))).statusCode).toBe(404);
  site.clock.pass(8 * 24 * 3_600_000);
  expect((await post(site, link)).statusCode).toBe(410);
});

test('replies at any depth are told, one’s own and those in other branches are not', async () => {
  const { write, letter, deliver } = await followed();
  const own = await write('Zoe', { email: ZOE, parentId: letter });
  await write('Max', { email: MAX });
  expect(await deliver()).toEqual([]);
  await write('Max', { email: MAX, parentId: own });
  expect((await deliver()).map(({ to }) => to)).toEqual([[ZOE]]);
});

test('a held reply is told when it is approved, once, and one that is taken back is not', async () => {
  const site = await mailSite({ moderation: 'first' });
  const letter = await site.write('Zoe', { email: ZOE, subscribe: true });
  expect((await site.deliver()).map(({ to }) => to[0])).toEqual(['host@example.org']);
  await site.discussion.moderate(DESK, [letter], { action: 'approve' });
  const asked = await site.deliverOne();
  await post(site, linkIn(asked, '/mail/follow/'));
  const reply = await site.write('Max', { parentId: letter });
  const gone = await site.write('Ada', { parentId: letter });
  expect((await site.deliver()).every(({ to }) => to[0] === 'host@example.org')).toBe(true);
  await site.discussion.moderate(DESK, [reply, gone], { action: 'approve' });
  await site.discussion.moderate(DESK, [gone], { action: 'delete' });
  expect((await site.deliverOne()).mail.text).toContain('> Words of Max.');
  await site.discussion.moderate(DESK, [reply], { action: 'reject' });
  await site.discussion.moderate(DESK, [reply], { action: 'approve' });
  expect(await site.deliver()).toEqual([]);
});

test('many replies come together', async () => {
  const { write, letter, deliver, clock, deliverOne } = await followed();
  for (const name of ['A', 'B', 'C']) {
    await write(name, { parentId: letter });
    await deliverOne();
  }
  for (const name of ['D', 'E']) await write(name, { parentId: letter });
  expect(await deliver()).toEqual([]);
  clock.pass(3_600_000);
  const { mail } = await deliverOne();
  for (const name of ['D', 'E']) expect(mail.text).toContain(`> Words of ${name}.`);
});

/** What a mail program reads for its own button. */
function oneClick({ raw }: Received) {
  const head = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n\s+/g, ' ');
  const url = /^List-Unsubscribe: <https:\/\/column\.example(\S+)>$/m.exec(head)?.[1] ?? '';
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  return url;
}

test.each([
  ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
])('one click stops the mails, from any place: %s', async (type, payload) => {
  const site = await followed();
  await site.write('Max', { parentId: site.letter });
  const url = oneClick(await site.deliverOne());
  expect((await site.app.inject(url)).json()).toMatchObject({ notice: { title: 'Stop these mails?' } });
  await site.write('Ada', { parentId: site.letter });
  const headers = { 'content-type': type, origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
  const answer = await site.app.inject({ method: 'POST', url, headers, payload });
  expect(answer.statusCode).toBe(200);
  expect(await site.deliver()).toEqual([]);
  expect((await post(site, url)).json()).toMatchObject({ notice: { title: 'No more of these mails' } });
});

test('the page of the link can stop all mails at once', async () => {
  const site = await followed();
  const other = await site.write('Zoe', { email: ZOE, subscribe: true });
  await post(site, linkIn(await site.deliverOne(), '/mail/follow/'));
  await site.write('Max', { parentId: other });
  const stop = linkIn(await site.deliverOne(), '/mail/stop/');
  await post(site, stop, 'do=all');
  expect(await site.db.selectFrom('subscription').selectAll().execute()).toEqual([]);
});

test('nobody can have a stranger’s mailbox filled with questions', async () => {
  const { write, deliver } = await mailSite();
  for (let letter = 0; letter < 8; letter += 1) await write(`Reader ${letter}`, { email: ZOE, subscribe: true });
  expect(await deliver()).toHaveLength(CONFIRMS_A_DAY);
});

test('nor many strangers’ mailboxes in one hour', async () => {
  const { write, db } = await mailSite();
  for (let letter = 0; letter < CONFIRMS_AN_HOUR + 5; letter += 1) {
    await write(`Reader ${letter}`, { email: `reader${letter}@example.org`, subscribe: true });
  }
  const rows = await db.selectFrom('outbox').select('id').where('kind', '=', 'confirm').execute();
  expect(rows).toHaveLength(CONFIRMS_AN_HOUR);
});

test('the same wish twice is one wish', async () => {
  const { write, letter, db } = await followed();
  await write('Zoe', { email: ZOE, parentId: letter, subscribe: true });
  expect(await db.selectFrom('subscription').selectAll().execute()).toHaveLength(1);
});
