import { type Action, ACTIONS } from '../discussion/actions.ts';
import type { Kind, Role } from '../discussion/comment.ts';
import type { Status } from '../discussion/schema.server.ts';

/** The lists of the desk, in the order of their tabs. */
export const VIEWS = ['held', 'open', 'topics', 'all', 'refused', 'audit'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Record<View, string> = {
  held: 'Waiting',
  open: 'Open questions',
  topics: 'Topics',
  all: 'All letters',
  refused: 'Refused',
  audit: 'Log',
};

/** What an empty list says. */
export const NOTHING: Record<View, string> = {
  held: 'Nothing waits. Whatever comes in and is held stands here.',
  open: 'Every question has its answer.',
  topics: 'Nobody has suggested a topic yet.',
  all: 'No letters.',
  refused: 'Nothing was refused.',
  audit: 'Nobody has done anything here yet.',
};

/** One comment as the desk sees it. */
export interface DeskLetter {
  id: string;
  article: { id: string; title: string };
  kind: Kind;
  role: Role;
  name: string;
  html: string;
  createdAt: string;
  editedAt: string | null;
  status: Status;
  /** Why it waits or waited, in sentences. */
  reasons: string[];
  votes: number;
  pinned: boolean;
  answer: boolean;
  closed: boolean;
  becameArticle: string | null;
  /** What it replies to. */
  parent: { id: string; name: string; html: string; kind: Kind } | null;
}

/** One line of the log. */
export interface DeskDeed {
  id: string;
  at: string;
  who: string;
  action: string;
  commentId: string | null;
  articleId: string | null;
}

export interface DeskPage {
  person: { name: string; role: string };
  view: View;
  /** What is searched for; '' without. */
  query: string;
  page: number;
  pages: number;
  total: number;
  counts: { held: number; open: number; topics: number };
  letters: DeskLetter[];
  deeds: DeskDeed[];
  articles: { id: string; title: string; closed: boolean }[];
  /** What the last form did, in a sentence. */
  notice: string | null;
  may: readonly Action[];
  /** What is wrong with the mail, in a sentence. */
  mail: string | null;
}

/** What each role may do. */
export const MAY: Record<'host' | 'expert' | 'moderator', readonly Action[]> = {
  host: ACTIONS,
  moderator: ACTIONS.filter((action) => action !== 'article'),
  expert: ['approve', 'reject', 'spam', 'answer', 'unanswer', 'pin', 'unpin'],
};

/** What a button says. */
export const ACTION_NAMES: Record<Action, string> = {
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

/** The sentence after a deed. */
export const DONE: Record<Action, string> = {
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

/** "1 letter approved.", "No letter was changed." */
export function noticeOf(action: Action, count: number): string {
  if (count === 0) return 'No letter was changed: somebody may have been quicker.';
  return `${count} ${count === 1 ? 'letter' : 'letters'} ${DONE[action]}.`;
}

/** The actions that make sense for a letter as it stands, in the order of their buttons. */
export function actionsFor(letter: DeskLetter, may: readonly Action[]): Action[] {
  const { status } = letter;
  const live = status === 'approved';
  const wanted: Record<Action, boolean> = {
    approve: !live && status !== 'deleted',
    reject: status === 'held' || live,
    spam: status === 'held' || live,
    answer: live && letter.parent?.kind === 'question' && !letter.answer,
    unanswer: live && letter.answer,
    pin: live && !letter.pinned,
    unpin: live && letter.pinned,
    close: live && !letter.closed && letter.parent === null,
    reopen: live && letter.closed,
    article: live && letter.kind === 'topic',
    edit: status !== 'deleted',
    delete: status !== 'deleted',
  };
  return ACTIONS.filter((action) => wanted[action] && may.includes(action));
}

/** The page that changes one letter's text. */
export interface DeskEdit {
  letter: DeskLetter;
  /** Markdown, as it is or as it was last sent. */
  body: string;
  error: string | null;
  back: string;
}
