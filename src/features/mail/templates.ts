import * as words from '#words/mail.ts';
import { apart } from '../../lib/apart.ts';
import type { Kind } from '../discussion/comment.ts';
import { beginning, type Block, heading, links, oneLine, quote, small, text } from './body.ts';

/** What a mail says, before it has an address. */
export interface Words {
  subject: string;
  blocks: Block[];
}

/** A letter as a mail shows it. */
export interface Told {
  name: string;
  kind: Kind;
  /** Markdown, as it was written. */
  body: string;
  article: string;
  /** Where it stands. */
  url: string;
}

/** A letter that the column's people are told of. */
export interface ForDesk extends Told {
  /** Why it waits, in sentences; null where it is shown already. */
  heldFor: readonly string[] | null;
  /** Null where it is shown already. */
  approve: string | null;
  reject: string;
}

/** Letters that are shown at most in one mail, and how much of each when there are several. */
const SHOWN = 20;
const EXCERPT = 600;
const EXCERPT_FOR_READERS = 1500;

/** A reader's name as it may stand in a sentence. */
const named = (name: string) => apart(oneLine(name));

export function deskMail(letter: ForDesk, desk: string): Words {
  const { name, article, heldFor } = letter;
  const subject = (heldFor ? words.desk.waits : words.desk.question)(named(name), article);
  return { subject: oneLine(subject), blocks: [...deskBlocks(letter, letter.body), ...deskEnd(desk)] };
}

/** One mail for many letters. */
export function deskDigest(letters: readonly ForDesk[], desk: string): Words {
  const held = letters.filter(({ heldFor }) => heldFor !== null).length;
  const subject = words.desk.many(letters.length, held);
  return {
    subject,
    blocks: [
      text(words.desk.manySays(subject)),
      ...letters.slice(0, SHOWN).flatMap((letter) => deskBlocks(letter, beginning(letter.body, EXCERPT))),
      ...more(letters.length, words.desk.more),
      ...deskEnd(desk),
    ],
  };
}

function deskBlocks(letter: ForDesk, body: string): Block[] {
  const { name, kind, article, heldFor, approve, reject, url } = letter;
  const reads = { label: words.desk.read, url };
  const rejects = { label: words.desk.reject, url: reject };
  return [
    heading(words.desk.wrote(named(name), kind, article)),
    ...(heldFor ? [text(words.desk.because(heldFor))] : []),
    quote(body),
    approve === null ? links(reads, rejects) : links({ label: words.desk.approve, url: approve }, rejects),
  ];
}

function deskEnd(desk: string): Block[] {
  return [links({ label: words.desk.open, url: desk }), small(words.desk.linksWorkOnce)];
}

function more(all: number, says: (count: number) => string): Block[] {
  return all > SHOWN ? [text(says(all - SHOWN))] : [];
}

/** Replies in a branch that somebody follows. The subject stays the same, so that mail programs keep them together. */
export function replyMail(letters: readonly Told[], unsubscribe: string): Words {
  const article = letters[0]?.article ?? '';
  return {
    subject: oneLine(words.reply.subject(article)),
    blocks: [
      ...letters
        .slice(0, SHOWN)
        .flatMap(({ name, body, url }) => [
          heading(words.reply.replied(named(name), article)),
          quote(beginning(body, letters.length > 1 ? EXCERPT : EXCERPT_FOR_READERS)),
          links({ label: words.reply.read, url }),
        ]),
      ...more(letters.length, words.reply.more),
      small(words.reply.why),
      links({ label: words.reply.stop, url: unsubscribe }),
    ],
  };
}

/** Asks once. Holds nothing that a reader typed, so that nobody can write to a stranger through it. */
export function confirmMail(article: string, site: string, confirm: string, never: string): Words {
  return {
    subject: oneLine(words.confirm.subject(article)),
    blocks: [
      text(words.confirm.says(site, article)),
      links({ label: words.confirm.yes, url: confirm }),
      small(words.confirm.notYou),
      links({ label: words.confirm.never, url: never }),
    ],
  };
}

export function privacyMail(site: string, page: string): Words {
  return {
    subject: oneLine(words.privacy.subject(site)),
    blocks: [
      text(words.privacy.says(site)),
      links({ label: words.privacy.see, url: page }),
      small(words.privacy.notYou),
    ],
  };
}
