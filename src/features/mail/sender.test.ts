import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createDiscussion } from '../discussion/discussion.server.ts';
import { READER } from '../discussion/letter.server.ts';
import { createMail } from './mail.server.ts';
import { troubleLine } from './health.server.ts';
import { mailHealth } from './outbox.server.ts';
import { LEASE_MS, TRIES } from './schedule.ts';
import { mailServer, mailSite, mailTo, ZOE } from './testing.server.ts';

const MINUTE = 60_000;

/** A server that takes connections and never says a word. */
async function hangingServer(): Promise<string> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

test('a dead mail server stops no letter, says so in one sentence, and gets the mail once it lives', async () => {
  const late = await mailServer();
  const site = await mailSite({ ...mailTo('smtp://127.0.0.1:1'), moderation: 'all' });
  for (const name of ['Zoe', 'Max']) await site.write(name);
  await site.deliver();
  expect(site.log).toEqual([
    expect.stringMatching(/^A mail \(desk\) was not sent: .*ECONNREFUSED.*\. It is tried again in 1 min; .*\.$/),
  ]);
  expect(site.log.join()).not.toContain('example.org');
  expect(await mailHealth(site.db)).toMatchObject({ waiting: 2, givenUp: 0, error: expect.stringContaining('ECONN') });
  // The server is left alone for a while, then tried with one mail.
  await site.deliver();
  expect(site.log).toHaveLength(1);
  site.clock.pass(2 * MINUTE);
  const { sender } = createMail({
    core: site.core,
    settings: mailTo(late.url).mail,
    siteUrl: new URL('https://column.example'),
    titleOf: (article) => article,
    warn: () => undefined,
  });
  await sender?.drain();
  expect(late.received.map(({ mail }) => mail.subject)).toEqual(['2 letters to the column, 2 wait for you']);
  expect(await mailHealth(site.db)).toMatchObject({ waiting: 0, failed: 0, givenUp: 0, error: null });
});

test('a mail server that hangs holds up neither posting nor stopping, and the mail stays', async () => {
  const site = await mailSite({ ...mailTo(await hangingServer()), moderation: 'all' });
  site.mail.start();
  const began = performance.now();
  await site.write('Zoe');
  expect(performance.now() - began).toBeLessThan(1500);
  site.mail.sender?.wake();
  await expect.poll(async () => (await claimed(site))?.claimedUntil, { timeout: 5000 }).toBeTruthy();
  const stopping = performance.now();
  await site.mail.stop();
  expect(performance.now() - stopping).toBeLessThan(6000);
  expect(await claimed(site)).toMatchObject({ sentAt: null, claimedUntil: null, attempts: 0 });
});

async function claimed({ db }: Awaited<ReturnType<typeof mailSite>>) {
  return db.selectFrom('outbox').selectAll().executeTakeFirst();
}

test('a letter is told of by itself, soon after it came', async () => {
  const { mail, write, smtp } = await mailSite({ moderation: 'all' });
  mail.start();
  await write('Zoe');
  await expect.poll(() => smtp.received.length, { timeout: 10_000 }).toBe(1);
});

test('what a process had in hand when it was killed is sent by another, with the same id', async () => {
  const site = await mailSite({ moderation: 'all' });
  await site.write('Zoe');
  const until = new Date(site.clock.now() + LEASE_MS).toISOString();
  await site.db.updateTable('outbox').set({ claimedUntil: until }).execute();
  expect(await site.deliver()).toEqual([]);
  site.clock.pass(LEASE_MS);
  expect(await site.deliver()).toHaveLength(1);
});

/** A mail server that refuses each recipient with this code. */
function refusing(code: number) {
  return {
    onRcptTo: (_address: unknown, _session: unknown, done: (error?: Error | null) => void) =>
      done(Object.assign(new Error('No such person here'), { responseCode: code })),
  };
}

test('a refusal for now is tried again, later and later, and then given up with what was said', async () => {
  const site = await mailSite({ moderation: 'all' }, refusing(450));
  await site.write('Zoe');
  expect(await troubleLine(site.db, site.clock.now())).toBeNull();
  for (let day = 0; day < TRIES; day += 1) {
    await site.deliver();
    if (day === 1)
      expect(await troubleLine(site.db, site.clock.now())).toMatch(/^1 mail .*The next try is in \d+ minutes\.$/);
    site.clock.pass(24 * 60 * MINUTE);
  }
  expect(site.log).toHaveLength(TRIES);
  expect(site.log.at(-1)).toContain('It is given up');
  await site.deliver();
  expect(site.log).toHaveLength(TRIES);
  expect(await mailHealth(site.db)).toMatchObject({ waiting: 0, givenUp: 1, error: expect.stringContaining('450') });
  expect(await troubleLine(site.db, site.clock.now())).toMatch(
    /^1 mail could not be sent\. .*450.* 1 of them is given up\.$/,
  );
});

test('a refusal for good is given up at once, and the next mail is sent', async () => {
  const site = await mailSite(
    { moderation: 'none' },
    {
      onRcptTo({ address }, _session, done) {
        if (address !== ZOE) return done();
        return done(Object.assign(new Error(`${address} is unknown`), { responseCode: 550 }));
      },
    },
  );
  await site.write('Zoe', { email: ZOE, subscribe: true });
  await site.write('Max', { email: 'max@example.org', subscribe: true });
  expect((await site.deliver()).map(({ to }) => to[0])).toEqual(['max@example.org']);
  expect(site.log).toEqual([expect.stringMatching(/^A mail \(confirm\) was not sent: .*550.*It is given up/)]);
  expect(site.log.join()).not.toContain(ZOE);
});

test('a letter that is not stored leaves no mail', async () => {
  const site = await mailSite();
  const failing = createDiscussion(site.core, async () => ['It waits.'], [
    ...site.mail.hooks,
    { stored: () => Promise.reject(new Error('the disk is full')) },
  ]);
  const letter = {
    id: crypto.randomUUID(),
    parentId: null,
    kind: 'comment',
    name: 'Zoe',
    body: 'x',
    email: null,
  } as const;
  await expect(failing.post('it-band-pain', letter, READER)).rejects.toThrow('the disk is full');
  expect(await site.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});

test('what was sent long ago is forgotten', async () => {
  const site = await mailSite({ moderation: 'all' });
  await site.write('Zoe', { email: ZOE, subscribe: true });
  await site.deliver();
  site.clock.pass(31 * 24 * 60 * MINUTE);
  await site.deliver();
  expect(await site.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  expect(await site.db.selectFrom('subscription').selectAll().execute()).toEqual([]);
});
