/** Killed without warning while letters come and their mails go: which letters were acknowledged, and which were mailed. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { HOST, mailServer } from '../../features/mail/testing.server.ts';
import { makeRoot } from '../testing.ts';
import { ALL, fileOf, isAcknowledged, moments, post, say, start, until } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Takes the outbox to where no mail need wait for an instant, nor for a process that is gone. */
function letTimePass(root: string): number {
  const database = new DatabaseSync(fileOf(root), { timeout: 5000 });
  database.exec(`update outbox set due_at = '2000-01-01T00:00:00.000Z', claimed_until = null where sent_at is null;
    update outbox set sent_at = '2000-01-01T00:00:00.000Z' where sent_at is not null`);
  const { waiting } = database.prepare('select count(*) as waiting from outbox where sent_at is null').get() as {
    waiting: number;
  };
  database.close();
  return waiting;
}

test('killed at any moment of mailing, every acknowledged letter is told by mail, at least once', async () => {
  const root = makeRoot();
  const smtp = await mailServer();
  const env = { MODERATION: 'all', SMTP_URL: smtp.url, MAIL_FROM: 'letters@column.example', HOST_EMAIL: HOST };
  const { seed, next } = moments();
  const known: string[] = [];
  const left: number[] = [];
  const rounds = ALL ? 20 : 2;
  for (let round = 0; round < rounds; round += 1) {
    const { child, address, exit } = await start(root, env);
    const had = smtp.received.length;
    for (let letter = 0; letter < 4; letter += 1) {
      const id = crypto.randomUUID();
      if (isAcknowledged(await post(address, id))) known.push(id);
    }
    // Mails of what a kill has left may come together: then fewer come, and the moment is a later one.
    const some = Math.floor(next() * 4);
    await until(() => smtp.received.length - had >= some, 2000);
    await sleep(next() * 20);
    child.kill('SIGKILL');
    await exit;
    left.push(letTimePass(root));
  }
  const told = () => known.filter((id) => smtp.received.some(({ mail }) => mail.text?.includes(`Letter ${id}`)));
  const before = told().length;
  const { child, exit } = await start(root, env);
  await vi.waitFor(() => expect(told().length).toBe(known.length), { timeout: 30_000, interval: 50 });
  child.kill('SIGTERM');
  await exit;
  const ids = smtp.received.map(({ mail }) => mail.messageId);
  say(
    'Killed while mailing',
    known.length,
    told().length,
    `${before} had been mailed before the last start, ${ids.length - new Set(ids).size} came twice, under one id; ` +
      `${left.join(', ')} waited after the kills; seed ${seed}.`,
  );
  expect(known.length).toBe(4 * rounds);
});
