import { mailboxOf, type Sender, senderOf } from './address.ts';

/** How mail leaves the site. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://` where it is encrypted from the start. */
  smtpUrl: string;
  from: Sender;
  /** Who is told of letters; none for the accounts with the role of host. In lower case. */
  hosts: readonly string[];
}

/**
 * Reads SMTP_URL, MAIL_FROM and HOST_EMAIL; null where there is no mail server.
 * @throws with a sentence that names the variable, and never says the address of the mail server, which holds a password
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const hosts = hostsIn(env['HOST_EMAIL'] ?? '');
  const smtpUrl = env['SMTP_URL'];
  if (!smtpUrl) return null;
  if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new Error('SMTP_URL must be like smtp://user:password@mail.example.org:587.');
  }
  const from = senderOf(env['MAIL_FROM'] ?? '');
  if (from) return { smtpUrl, from, hosts };
  throw new Error(`MAIL_FROM must be like Ask The Expert <letters@example.org>, not "${env['MAIL_FROM'] ?? ''}".`);
}

function hostsIn(list: string): string[] {
  const texts = list.split(',').map((text) => text.trim().toLowerCase());
  return texts.filter(Boolean).map((text) => {
    const mailbox = mailboxOf(text);
    if (mailbox !== null) return mailbox;
    throw new Error(`HOST_EMAIL must be addresses like host@example.org with commas between, not "${list}".`);
  });
}
