import { deskPath } from '../../lib/paths.ts';
import type { Notice, ShownLetter } from '../../features/mail/notice.ts';

const TO_DESK = { label: 'Open the desk', href: deskPath };

/** The words of the two things that a mailed link does. */
const ACTIONS = {
  approve: { ask: 'Approve this letter?', button: 'Approve', done: 'Approved' },
  reject: { ask: 'Reject this letter?', button: 'Reject', done: 'Rejected' },
} as const;

export type LinkAction = keyof typeof ACTIONS;

export function isLinkAction(text: string | undefined): text is LinkAction {
  return text !== undefined && text in ACTIONS;
}

/** Shows the letter and asks once more: opening a link does nothing. */
export function askNotice(action: LinkAction, letter: ShownLetter, seen: string, changed = false): Notice {
  const { ask, button } = ACTIONS[action];
  const says = action === 'approve' ? 'It then stands on the page for everybody.' : 'It then stands nowhere.';
  return {
    status: changed ? 409 : 200,
    title: ask,
    says: changed ? ['Its writer has changed it since you opened this page. This is how it reads now.'] : [says],
    letter,
    seen,
    buttons: [{ label: button, grave: action === 'reject' }],
    links: [TO_DESK],
  };
}

export function doneNotice(action: LinkAction, letter: ShownLetter, href: string): Notice {
  const links = action === 'approve' ? [{ label: 'See it on the page', href }, TO_DESK] : [TO_DESK];
  return { status: 200, title: ACTIONS[action].done, says: ['The desk’s log says so too.'], letter, links };
}

export const LINK_USED: Notice = {
  status: 410,
  title: 'This link was used already',
  says: ['Each link in a mail works once. What else is to be done can be done at the desk.'],
  links: [TO_DESK],
};

export const NOT_YOURS: Notice = {
  status: 403,
  title: 'This link is no longer yours',
  says: ['It was sent to somebody who does not look after this column any more.'],
};

const STATES: Record<string, string> = {
  approved: 'It is shown on the page.',
  rejected: 'It was rejected.',
  spam: 'It was refused as spam.',
  held: 'It waits.',
};

export function alreadyNotice(status: string): Notice {
  return {
    status: 409,
    title: 'This letter was dealt with already',
    says: [`${STATES[status] ?? 'It was taken away.'} Nothing was changed now.`],
    links: [TO_DESK],
  };
}
