import type { Kind } from '../../features/discussion/comment.ts';

/** What mails say. Names come in as they may stand in a line. */
const kinds: Record<Kind, string> = {
  question: 'a question',
  comment: 'a comment',
  topic: 'a topic',
  note: 'a note',
};

/** To the desk: of one letter, or of many. */
export const desk = {
  waits: (name: string, article: string) => `Waits for you: ${name} on ${article}`,
  question: (name: string, article: string) => `Question from ${name}: ${article}`,
  many: (letters: number, held: number) =>
    `${letters} letters to the column${held === 0 ? '' : `, ${held} ${held === 1 ? 'waits' : 'wait'} for you`}`,
  manySays: (subject: string) => `${subject}. They come in one mail because there were many in a few minutes.`,
  wrote: (name: string, kind: Kind, article: string) => `${name} wrote ${kinds[kind]} on “${article}”`,
  because: (reasons: readonly string[]) => `It waits because: ${reasons.join(' ') || 'a rule says so.'}`,
  read: 'Read it on the page',
  approve: 'Approve',
  reject: 'Reject',
  more: (count: number) => `${count} more are at the desk.`,
  open: 'Open the desk',
  linksWorkOnce:
    'Each link opens a page that shows the letter and asks once more; it works once, for 14 days, and only for you.',
};

/** To somebody who follows a branch. */
export const reply = {
  subject: (article: string) => `Replies on ${article}`,
  replied: (name: string, article: string) => `${name} replied on “${article}”`,
  read: 'Read it on the page and answer',
  more: (count: number) => `${count} more are on the page.`,
  why: 'You asked to be told of replies. This is one reader’s word, not medical advice.',
  stop: 'Stop these mails',
};

/** To somebody who may have asked to follow. */
export const confirm = {
  subject: (article: string) => `Please confirm: replies on ${article}`,
  says: (site: string, article: string) =>
    `Somebody gave this address on ${site} and asked to be told of replies to a letter on “${article}”.`,
  yes: 'Yes, tell me of replies',
  notYou: 'If it was not you, do nothing: without this step no mail comes. The link works for 7 days.',
  never: 'Or say that we never write to you again',
};

/** To somebody who asked what is kept of them. */
export const privacy = {
  subject: (site: string) => `What ${site} keeps of you`,
  says: (site: string) => `Somebody asked on ${site} what is kept of this address.`,
  see: 'See it, download it or erase it',
  notYou: 'The link works for a day. If it was not you, do nothing; nothing is shown to anybody else.',
};
