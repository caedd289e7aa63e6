import type { PersonRole } from '../../features/account/schema.server.ts';
import type { Action } from '../../features/discussion/actions.ts';
import type { Kind, Role } from '../../features/discussion/comment.ts';
import type { Status } from '../../features/discussion/schema.server.ts';
import type { View } from '../../features/desk/desk.ts';
import { intl } from '#words/locale.ts';

/** The desk, where the column's people look after the letters. */
export const title = 'Desk';
export const description = 'Letters that wait, open questions and suggested topics, for the people of the column.';
export const person = <Slot>(name: Slot, role: keyof typeof roles) => [name, `, ${roles[role]}`];
export const lists = 'Lists';
export const views: Record<View, string> = {
  held: 'Waiting',
  open: 'Open questions',
  topics: 'Topics',
  all: 'All letters',
  refused: 'Refused',
  audit: 'Log',
};

/** What an empty list says. */
export const nothing: Record<View, string> = {
  held: 'Nothing waits. Whatever comes in and is held stands here.',
  open: 'Every question has its answer.',
  topics: 'Nobody has suggested a topic yet.',
  all: 'No letters.',
  refused: 'Nothing was refused.',
  audit: 'Nobody has done anything here yet.',
};

export const search = 'Search';
export const searchLabel = 'Search letters and names';
export const found = <Slot>(total: number, query: Slot) => [
  total === 1 ? 'One letter holds “' : `${total.toLocaleString(intl)} letters hold “`,
  query,
  '”.',
];
export const showAll = 'Show all';
export const otherWord = 'Try another word.';
export const withTicked = 'With all that are ticked';

/** What a button says. */
export const actions: Record<Action, string> = {
  approve: 'Approve',
  reject: 'Reject',
  spam: 'Spam',
  delete: 'Delete',
  pin: 'Pin',
  unpin: 'Unpin',
  answer: 'Mark as the answer',
  unanswer: 'Not the answer',
  close: 'Close',
  reopen: 'Reopen',
  edit: 'Edit',
  article: 'Became an article',
};

const done: Record<Action, string> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'refused as spam',
  delete: 'deleted',
  pin: 'pinned',
  unpin: 'unpinned',
  answer: 'marked as the answer',
  unanswer: 'no longer the answer',
  close: 'closed for replies',
  reopen: 'open for replies again',
  edit: 'changed',
  article: 'linked to its article',
};

/** The sentence after a deed: "1 letter approved.", "No letter was changed." */
export function noticeOf(action: Action, count: number): string {
  if (count === 0) return 'No letter was changed: somebody may have been quicker.';
  return `${count} ${count === 1 ? 'letter' : 'letters'} ${done[action]}.`;
}
export const discussionNotice = { open: 'The discussion is open.', closed: 'The discussion is closed.' };

/** A letter. */
export const roles: Record<Exclude<Role, 'reader'> | PersonRole, string> = {
  host: 'host',
  expert: 'expert',
  editor: 'editor',
  moderator: 'moderator',
};
export const kinds: Record<Kind, string> = { question: 'Question', comment: 'Comment', topic: 'Topic', note: 'Note' };
export const states: Record<Status, string> = {
  approved: '',
  held: 'waits',
  rejected: 'rejected',
  spam: 'spam',
  deleted: 'deleted',
};
export const tick = <Slot>(name: Slot) => ['Tick the letter of ', name];
export const isAnswer = 'the answer';
export const isPinned = 'pinned';
export const isClosed = 'closed';
export const votes = (count: number) => `${count.toLocaleString(intl)} ${count === 1 ? 'vote' : 'votes'}`;
export const inUtc = (time: string) => `${time} UTC`;
export const whyWaits = 'Why it waits';
export const inReplyTo = <Slot>(name: Slot) => ['In reply to ', name];
export const became = (article: string) => `Became the article ${article}.`;
export const answer = 'Answer';
export const edit = 'Edit';
export const deleteAsk = 'Delete…';
export const deleteSays = 'Its text and name go for good; its place stays while others have replied.';
export const deleteSure = 'Delete for good';
export const articleLabel = 'Became the article';
export const noArticleYet = 'none yet';
export const save = 'Save';

/** Whole discussions. */
export const discussions = 'Whole discussions';
export const discussionIs = <Slot>(article: Slot, closed: boolean) => [article, closed ? ': closed' : ': open'];
export const openOrClose = (closed: boolean) => (closed ? 'Open' : 'Close');
export const openOrCloseThis = (closed: boolean, article: string) =>
  `${openOrClose(closed)} the discussion of ${article}`;

/** The page that changes a letter. */
export const editTitle = 'Change a letter';
export const editDescription = 'The text of one letter, for the people of the column to correct or shorten.';
export const editSays = <Slot>(name: Slot, article: Slot) => [
  'By ',
  name,
  ', on ',
  article,
  '. What it said before is kept in the log.',
];
export const editLabel = 'The letter';
export const editHint = (most: number) =>
  `Emphasis, links, lists, quotes and code, as in Markdown; ${most.toLocaleString(intl)} characters at most.`;
export const notChanged = 'The letter is not changed yet';
export const editEmpty = 'The letter may not be empty. Delete it instead.';
export const editMarks = 'The letter holds control characters. Take them out.';
export const editLong = (most: number) => `The most is ${most.toLocaleString(intl)} characters.`;

/** The log. */
export const log = 'Who did what';
export const logCaption = 'Who did what, the latest first';
const deeds: Record<string, string> = {
  approve: 'approve',
  reject: 'reject',
  spam: 'spam',
  delete: 'delete',
  pin: 'pin',
  unpin: 'unpin',
  answer: 'answer',
  unanswer: 'unanswer',
  close: 'close',
  reopen: 'reopen',
  edit: 'edit',
  article: 'article',
  'close discussion': 'close discussion',
  'reopen discussion': 'reopen discussion',
  erase: 'erase',
  import: 'import',
};
/** A deed, by the short name that the log keeps. */
export const deed = (action: string) => deeds[action] ?? action;
/** Who erases what is kept of them, as the log says it. */
export const byMail = 'The person, by a link in a mail';
export const logHeads = ['When (UTC)', 'Who', 'What', 'Discussion', 'Letter'];

/** Keys, each with what it does. */
export const keys = 'Keys';
export const keysOn = 'Single keys work on this page';
export const keyHelp: readonly [string, string][] = [
  ['j', 'next letter'],
  ['k', 'letter before'],
  ['x', 'tick it'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['e', 'edit'],
];

/** The way through pages. */
export const pages = 'Pages';
export const previous = 'Previous';
export const next = 'Next';
export const pageOf = (page: number, pages: number) => `Page ${page} of ${pages}`;

/** Why something cannot be done. */
export const failed = 'The desk could not do this';
export const back = 'Back to the desk';
export const notForYou = 'Your account may not use the desk. Ask the host of this site for it.';
export const signInAgain = 'Sign in again to do this. Nothing was changed.';
export const noAction = 'Choose what to do with the letters: the form named no action.';
export const notYourRole = 'Your role may not do this. Ask the host of this site.';
export const noneChosen = 'Choose at least one letter: tick the box beside it.';
export const tooMany = (most: number) => `Choose ${most} letters at most.`;
export const chooseArticle = 'There is no article of this name. Choose one of the list.';
