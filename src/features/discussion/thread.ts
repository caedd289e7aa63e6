import type { Comment } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';

/** A comment with its replies, in reading order. */
export interface Branch {
  comment: Comment;
  /** 1 at the top, `MAX_DEPTH` at most. */
  depth: number;
  /** The comment it replies to: at the last level not always the one that it stands under. */
  to: Comment | null;
  replies: Branch[];
}

/** Oldest first, a pinned note before its siblings; equal instants fall back on the id, so the order is total. */
export function inOrder(a: Comment, b: Comment): number {
  return Number(b.pinned) - Number(a.pinned) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The flat list as a tree. Letters at the top keep the order of the list, unless one is pinned; replies run from old to
 * new. Below the last level everything stands side by side. A comment whose parent is not in the list, or that would
 * close a ring, stands at the top.
 */
export function toTree(comments: readonly Comment[]): Branch[] {
  const parents = soundParents(comments);
  const children = Map.groupBy([...comments].sort(inOrder), (comment) => parents.get(comment.id)?.id ?? null);
  function grow(parent: Comment | null, depth: number): Branch[] {
    const replies = children.get(parent?.id ?? null) ?? [];
    if (depth < MAX_DEPTH) {
      return replies.map((comment) => ({ comment, depth, to: parent, replies: grow(comment, depth + 1) }));
    }
    return below(replies, children).map((comment) => ({
      comment,
      depth,
      to: parents.get(comment.id) ?? null,
      replies: [],
    }));
  }
  const places = new Map(comments.map((comment, index) => [comment.id, index]));
  const place = ({ comment }: Branch) => places.get(comment.id) ?? 0;
  return grow(null, 1).sort((a, b) => Number(b.comment.pinned) - Number(a.comment.pinned) || place(a) - place(b));
}

/** These comments and all that was replied to them, from old to new. */
function below(tops: readonly Comment[], children: ReadonlyMap<string | null, Comment[]>): Comment[] {
  const found = [...tops];
  for (const comment of found) found.push(...(children.get(comment.id) ?? []));
  return found.sort(inOrder);
}

/** Each comment's parent, where following parents ends at the top. */
function soundParents(comments: readonly Comment[]): Map<string, Comment> {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const sound = new Set<string>();
  const parents = new Map<string, Comment>();
  for (const start of comments) {
    const path: Comment[] = [];
    const seen = new Set<string>();
    let at: Comment | undefined = start;
    while (at && !sound.has(at.id) && !seen.has(at.id)) {
      seen.add(at.id);
      path.push(at);
      at = at.parentId === null ? undefined : known.get(at.parentId);
    }
    // A ring is opened where the walk entered it last: that comment stands at the top.
    const ring = at && !sound.has(at.id) ? at.id : null;
    for (const comment of path) {
      sound.add(comment.id);
      const parent = comment.parentId === null ? undefined : known.get(comment.parentId);
      if (parent && comment.id !== ring) parents.set(comment.id, parent);
    }
  }
  return parents;
}

/** The list without the places of deleted comments that nobody has replied to. */
export function withoutEmptyPlaces(comments: readonly Comment[]): Comment[] {
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  const needed = new Set<string>();
  for (const { id, deleted } of comments) {
    if (deleted) continue;
    for (let at: string | null | undefined = id; at && !needed.has(at); at = parents.get(at)) needed.add(at);
  }
  return comments.filter(({ id }) => needed.has(id));
}

/** Whether a letter takes a reply: a note does not, nor what is closed or deleted. */
export function takesReply({ comment }: Pick<Branch, 'comment'>): boolean {
  return comment.kind !== 'note' && !comment.closed && !comment.deleted;
}

/** The answer to a question: the reply that is marked, else the column's first. */
export function answerTo({ comment, replies }: Branch): Branch | null {
  if (comment.kind !== 'question') return null;
  const marked = replies.find((reply) => reply.comment.answer);
  return marked ?? replies.find((reply) => isColumn(reply.comment)) ?? null;
}

export function isAnswer(branch: Branch, parent: Branch | null): boolean {
  return parent !== null && answerTo(parent) === branch;
}

/** Whether a question has its answer. */
export function isAnswered(branch: Branch): boolean {
  return answerTo(branch) !== null;
}

/** Whether readers can say of it that they have this question too, or would read this. */
export function isWanted({ kind, deleted }: Pick<Comment, 'kind' | 'deleted'>): boolean {
  return !deleted && (kind === 'question' || kind === 'topic');
}

function isColumn({ author }: Comment): boolean {
  return author.role === 'host' || author.role === 'expert';
}

/** The server's list, then what only this reader has so far; on one id the server wins. */
export function merge(server: readonly Comment[], own: readonly Comment[]): Comment[] {
  const known = new Set(server.map((comment) => comment.id));
  return [...server, ...own.filter((comment) => !known.has(comment.id))];
}

/** Whether the order of the letters makes a difference. */
export function isSortable(comments: readonly Comment[]): boolean {
  return comments.filter(({ parentId }) => parentId === null).length > 1;
}

/** Letters: every comment but the editor's notes. */
export function countLetters(comments: readonly Comment[]): number {
  return comments.filter((comment) => comment.kind !== 'note' && !comment.deleted).length;
}

/** All replies below a letter, at any level, without notes. */
export function countReplies(branch: Branch): number {
  return branch.replies.reduce(
    (sum, reply) => sum + Number(reply.comment.kind !== 'note' && !reply.comment.deleted) + countReplies(reply),
    0,
  );
}
