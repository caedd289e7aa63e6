import type { Comment, Role, Sort } from '../../features/discussion/comment.ts';
import { intl } from '#words/locale.ts';

/** What stands around the letters of readers, in the page and in the island that wakes it. */
export const badges: Record<Exclude<Role, 'reader'>, string> = { host: 'Host', expert: 'Expert', editor: 'Editor' };
export const isTheAnswer = ' · the answer';
export const hasAnswered = ' · answered';
export const theAnswer = 'The answer';
export const topicKind = 'idea for a column';
export const questionKind = (answered: boolean) => `question, ${answered ? 'answered' : 'not answered yet'}`;
export const firstConversation = 'from the column’s first conversation';
export const firstReply = 'first conversation';
export const edited = ', edited';
export const takenBack = 'A letter was here. It was taken back.';
/** Whom a letter answers. */
export const to = <Slot>(name: Slot) => ['to ', name];
export const somebodyGone = 'a letter that was taken back';
export const becameColumn = <Slot>(link: (text: string) => Slot) => ['This became a column. ', link('Read it')];
export const safetyNote = 'Editor’s safety note';

export const nobodyYet = 'Nobody has written yet. The first letter could be yours.';
export const ownPage = <Slot>(link: (text: string) => Slot) => [
  link('This discussion on a page of its own'),
  ', always with the newest letters.',
];

/** "No letters yet", "1 letter", "5 letters". */
export function lettersLabel(count: number): string {
  if (count === 0) return 'No letters yet';
  return count === 1 ? '1 letter' : `${count.toLocaleString(intl)} letters`;
}

/** "1 reply", "5 replies". */
export function repliesLabel(count: number): string {
  return count === 1 ? '1 reply' : `${count.toLocaleString(intl)} replies`;
}

/** "3 readers have this question.", "1 reader would read this." */
export function votesLabel({ kind, votes }: Pick<Comment, 'kind' | 'votes'>): string {
  const isOne = votes === 1;
  const readers = `${votes.toLocaleString(intl)} ${isOne ? 'reader' : 'readers'}`;
  if (kind === 'topic') return `${readers} would read this.`;
  return `${readers} ${isOne ? 'has' : 'have'} this question.`;
}

/** What can be done with a letter. */
export const reply = 'Reply';
export const replyTo = <Name>(name: Name) => ['Reply to ', name];
export const seeAnswer = 'See the answer';
export const openQuestion = 'Open this question';
export const changeOrTakeBack = 'Change or take back';
export const wants = { question: 'I have this question too', topic: 'I’d read this' };
export const wanted = {
  question: 'You have this question too. Take it back',
  topic: 'You’d read this. Take it back',
};
/** After the number of votes, for those who hear it. */
export const voters = (votes: number) => (votes === 1 ? ' reader' : ' readers');
export const counted = (letter: Pick<Comment, 'kind' | 'votes'>, cast: boolean) =>
  `${cast ? 'Counted' : 'Taken back'}. ${votesLabel(letter)}`;
export const notCounted = (why: string) => `Not counted. ${why}`;
/** Until when a letter may be changed: a time of the reader's own clock, which needs no counting. */
export const until = (time: string) => `until ${time}`;

/** The way through a long discussion. */
export const sorts: Record<Sort, string> = { oldest: 'Oldest', newest: 'Newest', wanted: 'Most wanted' };
export const order = 'Order of the letters';
export const pages = 'Pages of the discussion';
export const previous = 'Previous letters';
export const more = 'More letters';
export const pageOf = (from: number, page: number, pages: number) =>
  from === page ? `Page ${page} of ${pages}` : `Page ${from} to ${page} of ${pages}`;

/** How fresh the letters are. */
export const looking = 'Looking for newer letters…';
export const offline = 'You are offline. These are the letters from when the page was loaded.';
export const unreachable = 'Newer letters cannot be reached just now. These are from when the page was made.';

/** Writing. */
export const write = 'Write to the column';
export const writeInstead = 'Write a letter of its own instead';
export const closed = 'This discussion is closed. What was written stays here to read.';
export const cannotSend = 'Letters cannot be sent just now. What you write is kept on this device.';

/** How posting goes, under an own letter. */
export const posting = 'Posting…';
export const waits = {
  short: 'Waits for the editor.',
  whole: 'It is stored, and only you see it here. It joins the others once the editor has read it.',
};
export const notPosted = 'Not posted yet.';
export const tryAgain = 'Try again';
export const changeIt = 'Change it';

/** What is said aloud. */
export const saidHeld = 'Your letter is stored and waits for the editor.';
export const saidFailed = (why: string) => `${notPosted} ${why}`;
export const saidPosted = 'Posted.';
export const saidPostedOf = (count: number) => `${saidPosted} ${lettersLabel(count)}.`;
export const saidMore = (count: number) => `${count.toLocaleString(intl)} more letters.`;
export const saidCount = (count: number) => `${lettersLabel(count)}.`;
export const saidSaved = 'Saved.';
export const saidTakenBack = 'Your letter is taken back.';
