import type { SMTPServerOptions } from 'smtp-server';
import { expect, test } from 'vitest';
import { ENGINES, onEngine } from '../../server/engines.testing.ts';
import { dataOf, erase, keepsSomething } from '../discussion/person-data.server.ts';
import { sourcesOf } from './mail.server.ts';
import { nameOf, silence } from './silence.server.ts';
import { HOST, linkIn, mailSite, MAX, ZOE } from './testing.server.ts';

const HOUR = 3_600_000;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
type Site = Awaited<ReturnType<typeof mailSite>>;

/** A mail server that answers so for Zoe's address, and counts how often it was asked. */
function refusing(code: number, words = 'No such person here') {
  const asked: string[] = [];
  const onRcptTo: NonNullable<SMTPServerOptions['onRcptTo']> = ({ address }, _session, done) => {
    asked.push(address);
    return address === ZOE || address === HOST ? done(Object.assign(new Error(words), { responseCode: code })) : done();
  };
  return { asked, options: { onRcptTo, hideENHANCEDSTATUSCODES: true } };
}

const silences = ({ db }: Site) => db.selectFrom('silence').selectAll().execute();
const press = (site: Site, url: string, payload = '') =>
  site.app.inject({ method: 'POST', url, headers: FORM, payload });

/** A site, and the link in a mail to Zoe that stops them. */
async function told(change: Parameters<typeof mailSite>[0] = {}) {
  const site = await mailSite(change);
  const letter = await site.write('Zoe', { email: ZOE, subscribe: true });
  await press(site, linkIn(await site.deliverOne(), '/mail/follow/'));
  await site.write('Max', { email: MAX, parentId: letter });
  return { site, letter, stop: linkIn(await site.deliverOne(), '/mail/stop/') };
}

test.each(ENGINES)(
  '%s: an address without a mailbox is remembered, and nothing is sent to it again',
  async (engine) => {
    const { asked, options } = refusing(550);
    const site = await mailSite(await onEngine(engine), options);
    await site.write('Zoe', { email: ZOE, subscribe: true });
    await site.deliver();
    expect(await silences(site)).toEqual([
      { address: nameOf(site.core.signer, 'ZOE@example.org '), reason: 'bounced', at: expect.stringMatching(/Z$/) },
    ]);
    expect(JSON.stringify(await silences(site))).not.toMatch(/zoe/i);
    await site.write('Zoe', { email: ZOE, subscribe: true });
    await press(site, '/privacy/request/', `email=${encodeURIComponent(ZOE)}`);
    await site.write('Max', { email: MAX, subscribe: true });
    site.clock.pass(HOUR);
    expect((await site.deliver()).map(({ to }) => to)).toEqual([[MAX]]);
    expect(asked).toEqual([ZOE, MAX]);
    expect(await site.db.selectFrom('subscription').select('email').execute()).toEqual([{ email: MAX }]);
  },
);

test.each([
  [450, 'Try again later'],
  [550, '5.7.1 Your server is not allowed to send here'],
  [552, '5.2.2 The mailbox is full'],
])('what may pass is not remembered: %s %s', async (code, words) => {
  const { asked, options } = refusing(code, words);
  const site = await mailSite({}, options);
  for (let letter = 0; letter < 2; letter += 1) {
    await site.write('Zoe', { email: ZOE, subscribe: true });
    await site.deliver();
  }
  expect(asked).toEqual([ZOE, ZOE]);
  expect(await silences(site)).toEqual([]);
  site.clock.pass(HOUR);
  await site.deliver();
  expect(asked).toHaveLength(code < 500 ? 4 : 2);
});

test('the desk’s own addresses are tried every time: their trouble is told at the desk', async () => {
  const { asked, options } = refusing(550);
  const site = await mailSite({ moderation: 'all' }, options);
  for (const name of ['Zoe', 'Max']) {
    await site.write(name);
    await site.deliver();
  }
  expect(asked).toEqual([HOST, HOST]);
  expect(await silences(site)).toEqual([]);
});

test.each(ENGINES)(
  '%s: who says never gets no mail again, whoever ticks the box with their address',
  async (engine) => {
    const { site, letter, stop } = await told(await onEngine(engine));
    expect((await site.app.inject(stop)).json()).toMatchObject({
      notice: { buttons: [{}, {}, { label: 'Never write to me again', value: 'never' }] },
    });
    await site.write('Ada', { parentId: letter });
    const answer = await press(site, stop, 'do=never');
    expect(answer.json()).toMatchObject({ notice: { title: 'We will not write to you again' } });
    await site.write('Zoe', { email: ZOE, subscribe: true, parentId: letter });
    const again = await site.write('A stranger', { email: ZOE, subscribe: true });
    await site.write('Max', { parentId: again });
    await press(site, '/privacy/request/', `email=${encodeURIComponent(ZOE)}`);
    site.clock.pass(25 * HOUR);
    expect(await site.deliver()).toEqual([]);
    expect(await site.db.selectFrom('subscription').selectAll().execute()).toEqual([]);
  },
);

test('who was asked by a stranger’s tick can say never in that first mail, and who has stopped can still', async () => {
  const site = await mailSite();
  await site.write('A stranger', { email: ZOE, subscribe: true });
  const stop = linkIn(await site.deliverOne(), '/mail/stop/');
  await press(site, stop);
  expect((await site.app.inject(stop)).json()).toMatchObject({ notice: { buttons: [{ value: 'never' }] } });
  await press(site, stop, 'do=never');
  expect(await silences(site)).toHaveLength(1);
});

test('a wish that came from elsewhere is not followed against a silence', async () => {
  const { site, letter } = await told();
  await site.core.write((step) => silence(step, site.core.signer, ZOE, 'never', site.clock.now()));
  const at = new Date(0).toISOString();
  const imported = { id: 's', email: ZOE, articleId: 'it-band-pain', rootId: letter, createdAt: at, confirmedAt: at };
  await site.db.insertInto('subscription').values(imported).execute();
  await site.write('Ada', { parentId: letter });
  expect(await site.deliver()).toEqual([]);
  const waiting = site.db.selectFrom('outbox').select('id').where('sentAt', 'is', null);
  expect(await waiting.execute()).toEqual([]);
});

test('both are told to the person; an erasure drops the bounce and keeps the promise', async () => {
  const { db, core, clock } = await mailSite();
  const sources = sourcesOf(core.signer);
  for (const reason of ['bounced', 'never'] as const) {
    await core.write((step) => silence(step, core.signer, ZOE, reason, clock.now()));
  }
  const { others } = await dataOf(db, ZOE, sources);
  expect(others['silence']).toMatchObject([
    { why: expect.stringContaining('no such mailbox') },
    { why: expect.stringContaining('it is what keeps the promise') },
  ]);
  const actor = { id: 'command', name: 'the host' };
  const erased = await core.write((step) => erase(step, ZOE, actor, clock.now(), sources));
  expect(erased.others).toMatchObject({ silence: 1 });
  expect(await db.selectFrom('silence').select('reason').execute()).toEqual([{ reason: 'never' }]);
  expect(keepsSomething(await dataOf(db, MAX, sources))).toBe(false);
});
