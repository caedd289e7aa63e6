/** A mailbox with the name that a mail program shows beside it. */
export interface Sender {
  name: string;
  address: string;
}

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * One plain mailbox as it goes to a mail server, or null. Quotes, comments, lists, routes and anything that could end a
 * line are refused; a domain in other letters is written in those that every server knows.
 */
export function mailboxOf(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = asciiDomain(text.slice(at + 1));
  if (domain === null || local.length > 64 || !LOCAL.test(local)) return null;
  const mailbox = `${local}@${domain}`;
  return mailbox.length <= 254 ? mailbox : null;
}

function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const { hostname } = new URL(`http://${domain}`);
  const labels = hostname.split('.');
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return isName ? hostname : null;
}

/** "Ask The Expert <letters@example.org>", or the mailbox alone; null where it is neither. */
export function senderOf(text: string): Sender | null {
  const named = /^([^<>]*)<([^<>]*)>$/.exec(text.trim());
  const address = mailboxOf((named?.[2] ?? text).trim());
  const name = (named?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  return address === null || /\p{Cc}/u.test(name) ? null : { name, address };
}
