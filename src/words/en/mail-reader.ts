import type { PersonData } from '../../features/discussion/person-data.server.ts';
import { privacyPath, privacyRequestPath } from '../../lib/paths.ts';
import { NEVER, NEVER_HINT, SILENCED, SILENCED_SAYS } from '#words/silence.ts';
import type { Notice } from '../../features/mail/notice.ts';

interface Place {
  title: string;
  href: string;
}

const back = ({ title, href }: Place) => ({ label: `Back to “${title}”`, href });

export function followNotice(place: Place): Notice {
  return {
    status: 200,
    title: 'Tell you of replies?',
    says: [
      `Press the button, and a mail comes when somebody replies in your branch of the letters on “${place.title}”.`,
    ],
    buttons: [{ label: 'Yes, tell me of replies' }],
    links: [back(place)],
  };
}

export function followedNotice(place: Place, stop: string): Notice {
  return {
    status: 200,
    title: 'You will hear of replies',
    says: [`Mails about “${place.title}” come from now on. Each has a link that stops them.`],
    links: [back(place), { label: 'Stop them now', href: stop }],
  };
}

const NEVER_BUTTON = { label: NEVER, value: 'never', grave: true };

export function stopNotice(place: Place): Notice {
  return {
    status: 200,
    title: 'Stop these mails?',
    says: [`They tell you of replies to letters on “${place.title}”.`, NEVER_HINT],
    buttons: [{ label: 'Stop these mails' }, { label: 'Stop all mails of replies', value: 'all' }, NEVER_BUTTON],
    links: [back(place)],
  };
}

const STOPPED: Notice = {
  status: 200,
  title: 'No more of these mails',
  says: ['Your address is taken out. Nothing else needs to be done.'],
  links: [{ label: 'What else is kept of you', href: privacyRequestPath }],
};

/** @param email null where it is not known any more whose mails they were */
export function stoppedNotice(email: string | null): Notice {
  return email === null ? STOPPED : { ...STOPPED, says: [...STOPPED.says, NEVER_HINT], buttons: [NEVER_BUTTON] };
}

export const SILENCED_NOTICE: Notice = {
  status: 200,
  title: SILENCED,
  says: SILENCED_SAYS,
  links: [{ label: 'Privacy', href: privacyPath }],
};

export const SAME_ANSWER: Notice = {
  status: 200,
  title: 'Look into your mail',
  says: [
    'If anything is kept of this address, a mail with a link is on its way to it. The link works for a day.',
    'If nothing is kept, no mail comes. This page says the same in both cases, so that nobody can find out about you.',
  ],
  links: [{ label: 'Privacy', href: privacyPath }],
};

export function requestNotice(value = '', error: string | null = null): Notice {
  return {
    status: error === null ? 200 : 422,
    title: 'What we keep of you',
    says: [
      'Give the address that you wrote with. A mail comes to it with a link, and behind the link you can see, download and erase what is kept.',
    ],
    field: { is: 'email', value, error },
    buttons: [{ label: 'Send me the link' }],
    links: [{ label: 'Privacy', href: privacyPath }],
  };
}

export const NO_MAIL: Notice = {
  status: 200,
  title: 'What we keep of you',
  says: [
    'This site sends no mail, so it cannot make sure that an address is yours. Write a letter below a column instead, and the editor will answer.',
  ],
  links: [{ label: 'Privacy', href: privacyPath }],
};

const STAFF =
  'This address signs in to look after the column. The host can erase it from the command line, so that no answers are lost by mistake.';

export function dataNotice(data: PersonData, download: string, isStaff: boolean, error: string | null): Notice {
  const kept = `This is all that this site keeps of ${data.email}. Votes are kept without a name and cannot be told apart.`;
  const title = 'What we keep of you';
  const links = [{ label: 'Download it as JSON', href: download }];
  if (isStaff) return { status: 200, title, says: [kept, STAFF], data, links };
  return {
    status: error === null ? 200 : 422,
    title,
    says: [kept],
    data,
    links,
    field: { is: 'sure', value: '', error },
    buttons: [{ label: 'Erase all of it', grave: true }],
  };
}

export function erasedNotice(letters: number): Notice {
  const took = letters === 1 ? 'Your letter is taken out.' : `Your ${letters} letters are taken out.`;
  return {
    status: 200,
    title: 'Erased',
    says: [
      letters === 0 ? 'Nothing of you is kept any more.' : `${took} Where others replied, an empty place is left.`,
      'Copies that were saved as a safeguard are written over within some weeks.',
    ],
    links: [{ label: 'Privacy', href: privacyPath }],
  };
}
