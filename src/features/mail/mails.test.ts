import { expect, test } from 'vitest';
import { AMBER } from '../../server/testing.ts';
import { HOST, linksIn, mailSite, MAX, ZOE } from './testing.server.ts';

const DESK = { id: 'host', name: 'Host' };

test('a held letter is told to the host, with its text, why it waits, and two links', async () => {
  const { write, deliverOne } = await mailSite({ moderation: 'first' });
  const id = await write('Zoe', { body: 'My knee **hurts** & <b>clicks</b>.' });
  const received = await deliverOne();
  const { mail, to, from } = received;
  expect([from, to]).toEqual(['letters@column.example', [HOST]]);
  expect(mail.from?.text).toBe('"Ask The Expert" <letters@column.example>');
  expect(mail.subject).toBe('Waits for you: Zoe on The quiet culprit');
  expect(mail.text).toContain('> My knee **hurts** & <b>clicks</b>.');
  expect(mail.text).toContain('It waits because: The first letter of this name.');
  expect(mail.html).toContain('My knee **hurts** &amp; &lt;b&gt;clicks&lt;/b&gt;.');
  expect(mail.html).not.toMatch(/<img|<script|<link|src=/i);
  expect(linksIn(received)).toEqual([
    expect.stringMatching(new RegExp(`^/desk/link/approve\\.${id}\\.`)),
    expect.stringMatching(new RegExp(`^/desk/link/reject\\.${id}\\.`)),
    '/desk/',
  ]);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.has('list-unsubscribe')).toBe(false);
  expect(received.raw).not.toMatch(/^x-mailer/im);
});

test('a question that is shown is told to the host too; a comment that is shown is not', async () => {
  const { write, deliver } = await mailSite();
  await write('Zoe', { kind: 'question' });
  await write('Max');
  const mails = await deliver();
  expect(mails.map(({ mail }) => mail.subject)).toEqual(['Question from Zoe: The quiet culprit']);
  const [first] = mails.map(linksIn);
  expect(first?.[0]).toContain('/articles/it-band-pain/discussion/');
});

test('a letter that was dealt with before its mail goes out makes no mail', async () => {
  const { write, deliver, discussion, db } = await mailSite({ moderation: 'all' });
  const id = await write('Zoe');
  await discussion.moderate(DESK, [id], { action: 'reject' });
  expect(await deliver()).toEqual([]);
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});

test('without a mail server nothing is queued', async () => {
  const { write, db, mail } = await mailSite({ mail: null, moderation: 'all' });
  await write('Zoe', { kind: 'question', email: ZOE, subscribe: true });
  expect(mail.enabled).toBe(false);
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('subscription').selectAll().execute()).toEqual([]);
});

test('many letters in a few minutes come in one mail', async () => {
  const { write, deliver, deliverOne, clock } = await mailSite({ moderation: 'all' });
  for (const name of ['A', 'B', 'C', 'D']) {
    await write(name);
    await deliverOne();
  }
  for (const name of ['E', 'F', 'G']) await write(name);
  expect(await deliver()).toHaveLength(0);
  clock.pass(10 * 60_000);
  const { mail } = await deliverOne();
  expect(mail.subject).toBe('3 letters to the column, 3 wait for you');
  for (const name of ['E', 'F', 'G']) expect(mail.text).toContain(`> Words of ${name}.`);
  expect(mail.text?.match(/\/desk\/link\/approve/g)).toHaveLength(3);
  await write('H');
  expect((await deliverOne()).mail.subject).toContain('H on');
});

test('a burst after quiet comes at once, in one mail', async () => {
  const { write, deliverOne } = await mailSite({ moderation: 'all' });
  for (let letter = 0; letter < 25; letter += 1) await write(`Reader ${letter}`);
  const { mail } = await deliverOne();
  expect(mail.subject).toBe('25 letters to the column, 25 wait for you');
  expect(mail.text).toContain('5 more are at the desk.');
});

test('mails about one branch are threaded, and a second try has the same id', async () => {
  const { write, deliver, discussion, db } = await mailSite({ moderation: 'all' });
  const question = await write('Zoe', { kind: 'question' });
  await discussion.moderate(DESK, [question], { action: 'approve' });
  const reply = await write('Max', { parentId: question });
  const [first, second] = await deliver();
  expect(second?.mail.inReplyTo).toBe(first?.mail.messageId);
  expect(second?.mail.references).toContain(first?.mail.messageId);
  expect(second?.mail.messageId).toContain(reply);
  await db.updateTable('outbox').set({ sentAt: null }).where('data', 'like', `%${reply}%`).execute();
  expect((await deliver())[0]?.mail.messageId).toBe(second?.mail.messageId);
});

const EVIL = 'Zoe\r\nBcc: victim@example.org\r\n\r\nBuy this';

test('a name or an address with line ends reaches no header', async () => {
  const { write, deliver, db } = await mailSite({ moderation: 'all' });
  await write(EVIL, { email: 'zoe@example.org\r\nBcc: victim@example.org', subscribe: true });
  await write('Max', { email: 'a@example.org,b@example.org', subscribe: true });
  for (const { mail, to, raw } of await deliver()) {
    expect(to).toEqual([HOST]);
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.subject).toMatch(/^Waits for you: (Zoe Bcc: victim@example.org Buy this|Max) on The quiet culprit$/);
  }
  expect(await db.selectFrom('subscription').selectAll().execute()).toEqual([]);
});

test('a recipient that is no mailbox is never sent to', async () => {
  const { db, deliver, mail } = await mailSite();
  const at = new Date(0).toISOString();
  const state = { createdAt: at, dueAt: at, attempts: 0, error: null, sentAt: null, claimedUntil: null };
  const row = { id: 'x', kind: 'confirm', topic: 's', data: '{}', recipient: 'x', ...state };
  await db.insertInto('outbox').values(row).execute();
  const wish = { id: 's', articleId: 'it-band-pain', rootId: AMBER, createdAt: at, confirmedAt: null };
  await db
    .insertInto('subscription')
    .values({ ...wish, email: `${MAX}> RCPT TO:<b@example.org` })
    .execute();
  expect(await deliver()).toEqual([]);
  expect(mail.enabled).toBe(true);
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});
