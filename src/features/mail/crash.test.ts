import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../lib/database.server.ts';
import { makeRoot } from '../../server/testing.ts';
import type { DiscussionTables } from '../discussion/schema.server.ts';
import { HOST, mailServer } from './testing.server.ts';

/** A process takes a second to start, and more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** Starts the server as a person does, and says where it is. */
async function start(root: string, smtpUrl: string) {
  const mail = { SMTP_URL: smtpUrl, MAIL_FROM: 'letters@column.example', HOST_EMAIL: HOST };
  const env = { ...process.env, PORT: '0', MODERATION: 'all', ...mail };
  const child = spawn(process.execPath, [path.resolve('src/server/main.ts')], { cwd: root, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /is at (http:\/\/[^/]+)\//.exec(said)?.[1];
    if (address) return { child, gone, address };
  }
  throw new Error(`The server did not start: ${said}`);
}

test('killed between the letter and its mail, the mail comes after the next start, once', async () => {
  const root = makeRoot();
  let asked = 0;
  const hanging = createServer(() => (asked += 1));
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void hanging.close());
  const address = hanging.address();
  const first = await start(root, `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  const answer = await fetch(`${first.address}/api/threads/it-band-pain`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'comment', name: 'Zoe', body: 'Still here' }),
  });
  expect(answer.status).toBe(202);
  await expect.poll(() => asked, { timeout: 15_000 }).toBe(1);
  first.child.kill('SIGKILL');
  await first.gone;

  const db = openDatabase<DiscussionTables>('file:data/discussion.db', root);
  const [row, ...others] = await db.selectFrom('outbox').selectAll().execute();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ kind: 'desk', recipient: HOST, sentAt: null });
  // The mail was in hand when the process died: it is free again when its two minutes are over.
  expect(row?.claimedUntil).not.toBeNull();
  await db
    .updateTable('outbox')
    .set({ claimedUntil: new Date(0).toISOString() })
    .execute();
  await db.destroy();

  const smtp = await mailServer();
  const second = await start(root, smtp.url);
  await expect.poll(() => smtp.received.length, { timeout: 20_000 }).toBe(1);
  expect(smtp.received[0]?.mail.text).toContain('> Still here');
  second.child.kill('SIGTERM');
  await second.gone;
  expect(smtp.received).toHaveLength(1);
});
