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

const KINDS: Record<Kind, string> = {
  question: 'a question',
  comment: 'a comment',
  topic: 'a topic',
  note: 'a note',
};

/** Letters that are shown at most in one mail, and how much of each when there are several. */
const SHOWN = 20;
const EXCERPT = 600;
const EXCERPT_FOR_READERS = 1500;

const LINKS_WORK_ONCE =
  'Each link opens a page that shows the letter and asks once more; it works once, for 14 days, and only for you.';

export function deskMail(letter: ForDesk, desk: string): Words {
  const subject = letter.heldFor
    ? `Waits for you: ${letter.name} on ${letter.article}`
    : `Question from ${letter.name}: ${letter.article}`;
  return { subject: oneLine(subject), blocks: [...deskBlocks(letter, letter.body), ...deskEnd(desk)] };
}

/** One mail for many letters. */
export function deskDigest(letters: readonly ForDesk[], desk: string): Words {
  const held = letters.filter(({ heldFor }) => heldFor !== null).length;
  const waiting = held === 0 ? '' : `, ${held} ${held === 1 ? 'waits' : 'wait'} for you`;
  const subject = `${letters.length} letters to the column${waiting}`;
  return {
    subject,
    blocks: [
      text(`${subject}. They come in one mail because there were many in a few minutes.`),
      ...letters.slice(0, SHOWN).flatMap((letter) => deskBlocks(letter, beginning(letter.body, EXCERPT))),
      ...more(letters.length, 'at the desk'),
      ...deskEnd(desk),
    ],
  };
}

function deskBlocks(letter: ForDesk, body: string): Block[] {
  const { name, kind, article, heldFor, approve, reject, url } = letter;
  const reads = { label: 'Read it on the page', url };
  const rejects = { label: 'Reject', url: reject };
  return [
    heading(`${oneLine(name)} wrote ${KINDS[kind]} on “${article}”`),
    ...(heldFor ? [text(`It waits because: ${heldFor.join(' ') || 'a rule says so.'}`)] : []),
    quote(body),
    approve === null ? links(reads, rejects) : links({ label: 'Approve', url: approve }, rejects),
  ];
}

function deskEnd(desk: string): Block[] {
  return [links({ label: 'Open the desk', url: desk }), small(LINKS_WORK_ONCE)];
}

function more(all: number, where: string): Block[] {
  return all > SHOWN ? [text(`${all - SHOWN} more are ${where}.`)] : [];
}

/** Replies in a branch that somebody follows. The subject stays the same, so that mail programs keep them together. */
export function replyMail(letters: readonly Told[], unsubscribe: string): Words {
  const article = letters[0]?.article ?? '';
  return {
    subject: oneLine(`Replies on ${article}`),
    blocks: [
      ...letters
        .slice(0, SHOWN)
        .flatMap(({ name, body, url }) => [
          heading(`${oneLine(name)} replied on “${article}”`),
          quote(beginning(body, letters.length > 1 ? EXCERPT : EXCERPT_FOR_READERS)),
          links({ label: 'Read it on the page and answer', url }),
        ]),
      ...more(letters.length, 'on the page'),
      small('You asked to be told of replies. This is one reader’s word, not medical advice.'),
      links({ label: 'Stop these mails', url: unsubscribe }),
    ],
  };
}

/** Asks once. Holds nothing that a reader typed, so that nobody can write to a stranger through it. */
export function confirmMail(article: string, site: string, confirm: string, never: string): Words {
  return {
    subject: oneLine(`Please confirm: replies on ${article}`),
    blocks: [
      text(`Somebody gave this address on ${site} and asked to be told of replies to a letter on “${article}”.`),
      links({ label: 'Yes, tell me of replies', url: confirm }),
      small('If it was not you, do nothing: without this step no mail comes. The link works for 7 days.'),
      links({ label: 'Or say that we never write to you again', url: never }),
    ],
  };
}

export function privacyMail(site: string, page: string): Words {
  return {
    subject: oneLine(`What ${site} keeps of you`),
    blocks: [
      text(`Somebody asked on ${site} what is kept of this address.`),
      links({ label: 'See it, download it or erase it', url: page }),
      small('The link works for a day. If it was not you, do nothing; nothing is shown to anybody else.'),
    ],
  };
}
