import type { Prose } from '../../components/prose.ts';
import { privacyRequestPath } from '../../lib/paths.ts';

export const title = 'Privacy';
export const description =
  'No trackers, no adverts, no third party. What the letters store, what stays on your own device, and what the server writes down: nothing about you.';
export const text: Prose = [
  'There are no trackers, no adverts and no requests to anybody else. Fonts and pictures come from here. Reading sets no cookie.',
  { heading: 'When you read' },
  'The server writes one line for each request: the time, the kind of page, whether it worked and how long it took. No address, no name, no browser, nothing that you typed after the question mark.',
  "Whoever opens a link to a piece that is not out yet, which only the column gives away, gets a cookie that shows its pictures. It holds the link's last day and nothing of you, and ends after eight days at most.",
  { heading: 'When you write a letter' },
  'We store the name that you sign with, your letter, its kind, what it answers, and when it came. That is what everybody can read under the column, so leave out what should stay between you and your doctor.',
  'An email address is yours to give or leave out. It is never shown and never given to anybody else. Mails of replies come only after you have said yes by mail, and each has a link that stops them. That a mail was sent is kept for 30 days.',
  ({ link }) => [
    'You can ',
    link(privacyRequestPath, 'see, download and erase what is kept of your address'),
    ' by a link that we mail to it.',
  ],
  'For 15 minutes you may change your letter or take it back. The right to that is a cookie in your browser, one for each letter, which ends by itself. A letter that is taken back is deleted: its words, your name and your address. Only its empty place stays where others have replied.',
  { heading: 'When you vote' },
  'So that everybody counts once, your browser keeps a random number in a cookie for a year. We store a scrambled form of it beside what you voted for, and nothing else. Taking the vote back deletes that; clearing the cookies makes the number unknown to everybody.',
  'Your network address is held in memory for a minute or so, scrambled with a key that is made anew at each start, to stop one sender from posting too much. It is not stored.',
  'A letter that looks like spam waits until somebody of the column has read it. Whether it does is decided on this site, unless its host has set a spam service: that gets the name and the words, never an address.',
  { heading: 'When you sign in' },
  "Nobody needs an account to read, write or vote. If you sign in we keep your name, your email address and the way in that you chose, and your browser keeps cookies: one that says that you are signed in, and some for a few minutes while you do. Signing out ends them; your account's page deletes the rest.",
  'To have an older letter changed or taken out, write another one below it that says so. The first conversation was retold, with the names it came with.',
  { heading: 'What stays on your device' },
  {
    list: [
      "The timer's settings, and whether its sound is on.",
      'The day on which you last answered the safety questions, the exercises that you were shown, and, until you close the tab, where in a routine you are.',
      'A letter that you have not posted yet, with the name and the address in its form, so that nothing you typed is lost. It is deleted once it is posted.',
      'Light or dark, when you chose.',
      "Your two-week plan and your log, if you keep one. The plan also stands in the page's address, after the #, which no browser sends. The log leaves your device only when you save it as a file.",
      'The pages, figures and timers themselves, so that they work without a network.',
    ],
  },
  "They are in your browser's storage for this site; clearing it deletes them. What you do with the slider and the timer is never sent anywhere. The slider writes its value into the page's address, so that a link can be shared; only you decide who gets that link.",
];
