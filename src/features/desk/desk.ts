import { type Action, ACTIONS } from '../discussion/actions.ts';
import type { Kind, Role } from '../discussion/comment.ts';
import type { Status } from '../discussion/schema.server.ts';

/** The lists of the desk, in the order of their tabs. */
export const VIEWS = ['held', 'open', 'topics', 'all', 'refused', 'audit'] as const;
export type View = (typeof VIEWS)[number];

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
  person: { name: string; role: keyof typeof MAY };
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

/** Who gets links to previews, and may pass them on. */
export const MAY_PREVIEW: readonly (keyof typeof MAY)[] = ['host', 'expert'];

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
