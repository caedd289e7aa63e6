import type { Role } from '../../features/discussion/comment.ts';
import type { Status } from '../../features/discussion/schema.server.ts';
import { intl } from '#words/locale.ts';

/** The pages behind mailed links, around what each of them says. */
export const description =
  'A page behind a link from a mail of this column. It is meant for the one person who got the mail, and search engines leave it out.';
export const noServer = 'Mail is only there when the built site is served';
export const problem = 'There is a problem';
export const onArticle = (article: string) => `on “${article}”`;
export const whyWaits = 'Why it waits';
export const email = 'Your email address';
export const emailHint = 'It is used for this one mail and shown to nobody.';
export const roles: Record<Exclude<Role, 'reader'>, string> = { host: 'host', expert: 'expert', editor: 'editor' };
export const sure = 'Erase my letters, my address and all else for good. Nobody can bring it back.';

/** Why a link does nothing. */
export const refused = {
  forged: {
    title: 'This link does not work',
    says: [
      'It is not one that this site has made. It may have been cut in two by a mail program: copy the whole of it.',
    ],
  },
  expired: {
    title: 'This link is too old',
    says: ['Links in mails work for some days only. Ask for a new one where you got it.'],
  },
  gone: {
    title: 'There is nothing behind this link any more',
    says: ['What it was about has been taken away.'],
  },
};
export const waitTitle = 'Wait a little';
export const failedTitle = 'This did not work';
export const failed = 'Something went wrong on the server. Try again in a minute.';
export const writeEmail = 'Write your email address like name@example.org.';
export const tickSure = 'Tick the box to say that all of it may be erased.';
export const askedOften = 'You have asked often in this minute. Wait a minute and ask again.';

/** What is kept of a person. */
export const letters = 'Letters';
export const none = 'None.';
const states: Record<Status, string> = {
  approved: 'shown',
  held: 'waits for the editor',
  rejected: 'not shown',
  spam: 'not shown',
  deleted: 'taken out',
};
export const letterLine = <Slot>(day: string, name: Slot, status: Status) => [
  `${day}, as `,
  name,
  `, ${states[status]}`,
];
export const moreInFile = (count: number) => `And ${count.toLocaleString(intl)} more in the file.`;
export const follows = 'Mails of replies that you asked for';
export const followLine = (article: string, day: string, confirmed: boolean) =>
  `${article}, since ${day}${confirmed ? '' : ', not confirmed'}`;
export const mails = 'Mails to you';
export const mailsSay = (count: number) => `${count.toLocaleString(intl)} in the last 30 days, this one among them.`;
const parts: Record<string, string> = { account: 'Account', silence: 'Silence' };
/** What another part of the site keeps, by its short name. */
export const part = (name: string) => parts[name] ?? name;
