import type { Sender } from './address.ts';
import { mailboxOf } from './address.ts';
import { oneLine, toHtml, toText } from './body.ts';
import type { Words } from './templates.ts';

/** A mail that is ready but for its headers. */
export interface Draft extends Words {
  to: string;
  /** Names it among all mails of this site; the same on every try. */
  id: string;
  /** The ids of the mails that it belongs under, from the first to the nearest. */
  under: readonly string[];
  /** The page that stops such mails, which also takes the one click of a mail program; null where nobody subscribed. */
  unsubscribe: string | null;
}

/** A mail as the transport takes it. */
export interface Message {
  from: Sender;
  to: Sender;
  envelope: { from: string; to: string[] };
  subject: string;
  messageId: string;
  inReplyTo?: string;
  references?: string[];
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** The whole mail, or null where its address is none that a mail server takes. */
export function toMessage({ to, id, under, unsubscribe, subject, blocks }: Draft, from: Sender): Message | null {
  const address = mailboxOf(to);
  if (address === null) return null;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const named = (of: string) => `<${of}@${domain}>`;
  const nearest = under.at(-1);
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: '', address },
    envelope: { from: from.address, to: [address] },
    subject: oneLine(subject, 150),
    messageId: named(id),
    ...(nearest !== undefined && { inReplyTo: named(nearest), references: under.map(named) }),
    text: toText(blocks),
    html: toHtml(subject, blocks),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribe !== null && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
