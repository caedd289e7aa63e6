import * as words from '#words/letter-sent.ts';
import type { Comment } from './comment.ts';
import type { Mine } from './mine.ts';
import type { FieldError, Submission } from './submission.ts';

/** A letter of this reader that the server has not shown yet. */
export interface Own {
  comment: Comment;
  submission: Submission;
  state: 'sending' | 'failed' | 'held' | 'posted';
  /** What went wrong and what to do, when it failed. */
  message: string;
}

/** What came of sending a letter. */
export type Outcome =
  | { kind: 'published' | 'held'; comment: Comment }
  /** Something in it needs a change. */
  | { kind: 'refused'; message: string; errors: readonly FieldError[] }
  /** The same letter may be sent again. */
  | { kind: 'later'; message: string };

/** Reads the server's answer; one that is not the discussion's own counts as no answer. */
export function readOutcome(status: number, body: unknown): Outcome {
  const { detail, errors, ...rest } = Object(body) as { detail?: unknown; errors?: unknown };
  if (status === 201) return { kind: 'published', comment: rest as unknown as Comment };
  if (status === 202) return { kind: 'held', comment: rest as unknown as Comment };
  if (typeof detail !== 'string') return { kind: 'later', message: unreachable(true) };
  if (status === 429 || status >= 500) return { kind: 'later', message: detail };
  return { kind: 'refused', message: detail, errors: Array.isArray(errors) ? (errors as FieldError[]) : [] };
}

export function unreachable(isOnline: boolean): string {
  return isOnline ? words.keptUnreachable : words.keptOffline;
}

/** The letter as its writer sees it at once: after all others, as plain paragraphs. */
export function toOwn(submission: Submission, id: string, now: number, others: readonly Comment[]): Own {
  const latest = Math.max(now, ...others.map((comment) => Date.parse(comment.createdAt) + 1));
  const comment: Comment = {
    id,
    parentId: submission.parentId,
    kind: submission.kind,
    author: { name: submission.name, role: 'reader' },
    html: plainHtml(submission.body),
    createdAt: new Date(latest).toISOString(),
    editedAt: null,
    seeded: false,
    pinned: false,
    answer: false,
    closed: false,
    deleted: false,
    votes: 0,
    becameArticle: null,
  };
  return { comment, submission: { ...submission, id }, state: 'sending', message: '' };
}

/** What this browser wrote and the desk has not let through: shown to its writer alone, where its place is on the page. */
export function heldOf(mine: Mine, shown: readonly Comment[]): Own[] {
  const waiting = mine.letters.filter(({ held, comment: { parentId } }) => {
    return held && (parentId === null || shown.some(({ id }) => id === parentId));
  });
  return waiting.map(({ comment, body }) => {
    const { id, parentId, author } = comment;
    const submission = { id, parentId, kind: 'comment', name: author.name, body, email: null } as const;
    return { comment, submission, state: 'held', message: '' };
  });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as paragraphs and line breaks, every mark of HTML as the character that it is. */
export function plainHtml(text: string): string {
  const safe = text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Takes the new state of one own letter into the list. */
export function withOwn(list: readonly Own[], changed: Own): Own[] {
  const known = list.some((own) => own.comment.id === changed.comment.id);
  if (!known) return [...list, changed];
  return list.map((own) => (own.comment.id === changed.comment.id ? changed : own));
}
