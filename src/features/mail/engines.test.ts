import { expect, test, vi } from 'vitest';
import { ENGINES, onEngine } from '../../server/engines.testing.ts';
import { createMail } from './mail.server.ts';
import { mailHealth } from './outbox.server.ts';
import { linkIn, mailSite, mailTo, ZOE } from './testing.server.ts';

/** A database server takes a moment to start, and more on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each(ENGINES)('asked, confirmed, told and stopped: %s', async (engine) => {
  const site = await mailSite(await onEngine(engine));
  const letter = await site.write('Zoe', { email: ZOE, subscribe: true });
  const url = linkIn(await site.deliverOne(), '/mail/follow/');
  await site.app.inject({ method: 'POST', url, headers: FORM });
  await site.write('Max', { parentId: letter });
  const told = await site.deliverOne();
  await site.app.inject({ method: 'POST', url: linkIn(told, '/mail/stop/'), headers: FORM });
  await site.write('Ada', { parentId: letter });
  expect(await site.deliver()).toEqual([]);
  expect(await mailHealth(site.db)).toMatchObject({ waiting: 0, oldest: null, givenUp: 0, error: null });
});

test.each(ENGINES)('four senders send each of twenty mails once, and a burst as one: %s', async (engine) => {
  const site = await mailSite({ ...(await onEngine(engine)), moderation: 'none' });
  for (let reader = 0; reader < 20; reader += 1) {
    await site.write(`Reader ${reader}`, { email: `reader${reader}@example.org`, subscribe: true, kind: 'question' });
  }
  const settings = mailTo(site.smtp.url).mail;
  const parts = { core: site.core, settings, siteUrl: new URL('https://column.example'), warn: () => undefined };
  const mails = Array.from({ length: 4 }, () => createMail({ ...parts, titleOf: (article) => article }));
  await Promise.all(mails.map(({ sender }) => sender?.drain()));
  const recipients = site.smtp.received.map(({ to }) => to[0]);
  expect(new Set(recipients).size).toBe(21);
  expect(recipients).toHaveLength(21);
});
