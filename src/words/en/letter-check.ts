import { intl } from '#words/locale.ts';

/** What is wrong with a letter, as the form and the server say it. */
const MARKS = 'control characters or marks that turn the reading direction';
const long = (what: string, length: number, most: number) =>
  `${what} is ${length.toLocaleString(intl)} characters long. The most is ${most.toLocaleString(intl)}.`;

export const kind = 'Choose one: ask a question, leave a comment or suggest a topic.';
export const notUuid = {
  id: 'The id of the letter must be a UUID.',
  parentId: 'The letter you reply to must be a UUID.',
};

export const body = {
  notText: 'Your letter must be text.',
  empty: 'Write your letter before you post it.',
  marks: `Your letter holds ${MARKS}. Take them out; typing the line anew helps.`,
  long: (length: number, most: number) => long('Your letter', length, most),
};
export const name = {
  notText: 'Your name must be text.',
  empty: 'Sign with a name. A first name is enough.',
  marks: `Your name holds ${MARKS}. Type it anew.`,
  noLetter: 'Your name needs at least one letter.',
  long: (length: number, most: number) => long('Your name', length, most),
  reserved: 'That name belongs to the people of this column. Add an initial or sign with another one.',
};
export const email = {
  notText: 'Your email address must be text.',
  long: (most: number) => `Your email address is too long. The most is ${most} characters.`,
  wrong: 'Write your email address like name@example.org, or leave it out.',
  wanted: 'Write the email address that replies should be told to, or take the tick away.',
};

/** Names under which only the people of the column sign. */
export const reserved = [
  'Linds',
  'Aaron Lipsey',
  'Lipsey',
  'Editor',
  'The editor',
  'The host',
  'Host',
  'The expert',
  'Expert',
  'Moderator',
  'Admin',
  'Ask The Expert',
];
