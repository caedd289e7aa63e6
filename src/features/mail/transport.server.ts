import * as words from '#words/mail-health.ts';
import { late } from '../../lib/late.ts';
import type { Message } from './message.ts';

/** Hands mails to a mail server. */
export interface Transport {
  /** Ends when the server has taken the mail; fails when it refuses it, or the signal says to stop. */
  send(message: Message, signal: AbortSignal): Promise<void>;
}

/** How long the server may take to answer at all, in milliseconds. */
const ANSWER_MS = 10_000;

/** Loads nodemailer with the first mail: a server at rest does without its memory. */
export function openTransport(smtpUrl: string): Transport {
  const transport = late(() => open(smtpUrl));
  return {
    async send(message, signal) {
      const opened = await transport();
      await opened.sendMail({ ...message, xMailer: false, disableFileAccess: true, disableUrlAccess: true, signal });
    },
  };
}

/** Asks the server whether it lets the site in, without a mail. @throws where it does not */
export async function verifyTransport(smtpUrl: string): Promise<void> {
  const opened = await open(smtpUrl);
  await opened.verify();
  opened.close();
}

async function open(smtpUrl: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    dnsTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    socketCloseTimeout: 1000,
  });
}

/** What went wrong with a mail. */
export interface Trouble {
  /** What the server said, on one line, without the recipient. */
  said: string;
  /** No later try can help: the server does not take this mail for this address. */
  permanent: boolean;
  /** There is no such mailbox: no other mail will get there either. */
  gone: boolean;
  /** The server itself does not work: other mails need not be tried now. */
  down: boolean;
}

export function troubleOf(error: unknown, recipient: string): Trouble {
  const {
    code = '',
    responseCode = 0,
    command = '',
    response = '',
    message,
  } = Object(error) as Partial<Record<string, string>> & {
    responseCode?: number;
  };
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isAboutThisMail = refused && command !== 'MAIL FROM' && responseCode !== 421;
  const reason = code === 'EABORT' ? words.tooSlow : message || code || words.noReason;
  const said = reason
    .replace(/\s+/g, ' ')
    .replaceAll(recipient || '\0', words.theAddress)
    .replace(/\.$/, '');
  const permanent = isAboutThisMail && responseCode >= 500;
  const gone = permanent && command === 'RCPT TO' && isOfTheMailbox(response);
  return { said: said.slice(0, 300), permanent, gone, down: !isAboutThisMail };
}

/** Says more than its code where it has a status of RFC 3463: a full mailbox or a rule against this site may pass. */
function isOfTheMailbox(response: string): boolean {
  const [, status] = /^\d{3}[ -](5\.\d+\.\d+)/.exec(response) ?? [];
  return status === undefined || /^5\.1\.|^5\.2\.1$/.test(status);
}
