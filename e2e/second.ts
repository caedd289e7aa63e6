import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A site of a test's own, with its own database and a real mail server beside it. */
export interface Second {
  url: string;
  databaseUrl: string;
  mails: ParsedMail[];
  stop(): Promise<void>;
}

/**
 * Starts the built site once more, on a free port.
 * @param root the folder with what was built
 */
export async function startSecond(
  settings: Record<string, string>,
  root = join(import.meta.dirname, '..'),
): Promise<Second> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-second-'));
  const databaseUrl = `file:${join(folder, 'discussion.db')}`;
  const mails: ParsedMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      });
    },
  });
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const server = spawn(process.execPath, ['dist/server/main.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
      MAIL_FROM: 'Ask The Expert <letters@example.org>',
      POSTS_PER_MINUTE: '1000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /is at (http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The second server ended: ${said}`)));
  });
  async function stop(): Promise<void> {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  }
  return { url, databaseUrl, mails, stop };
}
