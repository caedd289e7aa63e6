import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished } from 'vitest';
import { READER } from '../discussion/letter.server.ts';
import type { Kind } from '../discussion/comment.ts';
import type { Config } from '../../server/config.ts';
import { makeSite } from '../../server/testing.ts';

export const HOST = 'host@example.org';
export const ZOE = 'zoe@example.org';
export const MAX = 'max@example.org';

/** A mail as it came over the wire. */
export interface Received {
  from: string;
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/** A real mail server on this machine that keeps what it takes. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const { mailFrom, rcptTo } = envelope;
        void simpleParser(raw).then((mail) => {
          const from = mailFrom ? mailFrom.address : '';
          received.push({ from, to: rcptTo.map(({ address }) => address), raw, mail });
          done();
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => listening.once('listening', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = listening.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}`, port };
}

/** Settings of a site that sends its mails there. */
export function mailTo(smtpUrl: string, hosts: readonly string[] = [HOST]): Pick<Config, 'mail' | 'siteUrl'> {
  const from = { name: 'Ask The Expert', address: 'letters@column.example' };
  return { mail: { smtpUrl, from, hosts }, siteUrl: new URL('https://column.example') };
}

/** A clock that a test moves. */
function movedClock(start = Date.parse('2026-11-24T09:00:00Z')) {
  let at = start;
  const now = () => at;
  return { now, pass: (ms: number) => void (at += ms) };
}

/** A site with mail, its mail server, and ways to write letters and to send what is due. */
export async function mailSite(change: Partial<Config> = {}, options: SMTPServerOptions = {}, hosts = [HOST]) {
  const smtp = await mailServer(options);
  const clock = movedClock();
  const log: string[] = [];
  const stream = { write: (line: string) => void log.push(line) };
  const site = await makeSite({ ...mailTo(smtp.url, hosts), ...change }, clock.now, stream);
  onTestFinished(() => site.app.close());

  async function write(
    name: string,
    about: Partial<{ email: string; parentId: string; kind: Kind; body: string }> & { subscribe?: boolean } = {},
  ) {
    const { email = null, parentId = null, kind = 'comment', body = `Words of ${name}.`, subscribe } = about;
    const id = randomUUID();
    const letter = { id, parentId, kind: kind as 'comment', name, body, email };
    clock.pass(1000);
    const posted = await site.discussion.post(
      'it-band-pain',
      letter,
      { ...READER, email },
      { address: null, canWork: false, fields: { subscribe } },
    );
    expect(posted.outcome).not.toBe('taken');
    return id;
  }
  /** Sends what is due and returns what came since the last time. */
  async function deliver(): Promise<Received[]> {
    await site.mail.sender?.drain();
    return smtp.received.splice(0);
  }
  /** Sends what is due and returns the one mail that came. */
  async function deliverOne(): Promise<Received> {
    const [first, ...others] = await deliver();
    if (!first || others.length > 0) throw new Error(`Not one mail came, but ${first ? others.length + 1 : 0}.`);
    return first;
  }
  return { ...site, smtp, clock, log, write, deliver, deliverOne };
}

/** The addresses of a site's links in a mail's text, without the site. */
export function linksIn({ mail }: Received): string[] {
  return [...(mail.text ?? '').matchAll(/https:\/\/column\.example(\S+)/g)].map(([, path]) => path ?? '');
}

export function linkIn(received: Received, to: string): string {
  const found = linksIn(received).find((path) => path.startsWith(to));
  if (found === undefined) throw new Error(`No link to ${to} in: ${received.mail.text}`);
  return found;
}
