import type { Comment } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';

/** A comment with its replies, in reading order. */
export interface Branch {
  comment: Comment;
  /** 1 at the top. */
  depth: number;
  replies: Branch[];
}

/** Oldest first, a pinned note before its siblings; equal instants fall back on the id, so the order is total. */
export function inOrder(a: Comment, b: Comment): number {
  return Number(b.pinned) - Number(a.pinned) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The flat list as a tree. A comment whose parent is not in the list, or that would close a ring, stands at the top. */
export function toTree(comments: readonly Comment[]): Branch[] {
  const parents = soundParents(comments);
  const children = Map.groupBy([...comments].sort(inOrder), (comment) => parents.get(comment.id) ?? null);
  function grow(parent: string | null, depth: number): Branch[] {
    return (children.get(parent) ?? []).map((comment) => ({
      comment,
      depth,
      replies: grow(comment.id, depth + 1),
    }));
  }
  return grow(null, 1);
}

/** Each comment's parent, where following parents ends at the top. */
function soundParents(comments: readonly Comment[]): Map<string, string> {
  const known = new Set(comments.map((comment) => comment.id));
  const parents = new Map<string, string>();
  for (const { id, parentId } of comments) {
    if (parentId === null || !known.has(parentId)) continue;
    let above: string | undefined = parentId;
    while (above !== undefined && above !== id) above = parents.get(above);
    if (above === undefined) parents.set(id, parentId);
  }
  return parents;
}

/** The level of a comment in its list: 1 at the top, 0 where it is not there. */
export function depthOf(comments: readonly Comment[], id: string): number {
  const parents = soundParents(comments);
  if (!comments.some((comment) => comment.id === id)) return 0;
  let depth = 1;
  for (let above = parents.get(id); above !== undefined; above = parents.get(above)) depth += 1;
  return depth;
}

/** Whether a letter takes a reply: a note does not, nor does the last level. */
export function takesReply(branch: Pick<Branch, 'comment' | 'depth'>): boolean {
  return branch.comment.kind !== 'note' && branch.depth < MAX_DEPTH;
}

/** Whether this is the column's answer: its people's first reply under a reader's question. */
export function isAnswer(branch: Branch, parent: Branch | null): boolean {
  if (parent?.comment.kind !== 'question') return false;
  return parent.replies.find((reply) => isColumn(reply.comment)) === branch;
}

function isColumn({ author }: Comment): boolean {
  return author.role === 'host' || author.role === 'expert';
}

/** The server's list, then what only this reader has so far; on one id the server wins. */
export function merge(server: readonly Comment[], own: readonly Comment[]): Comment[] {
  const known = new Set(server.map((comment) => comment.id));
  return [...server, ...own.filter((comment) => !known.has(comment.id))];
}

/** Letters: every comment but the editor's notes. */
export function countLetters(comments: readonly Comment[]): number {
  return comments.filter((comment) => comment.kind !== 'note').length;
}

/** "No letters yet", "1 letter", "5 letters". */
export function lettersLabel(count: number): string {
  if (count === 0) return 'No letters yet';
  return count === 1 ? '1 letter' : `${count.toLocaleString('en')} letters`;
}

/** "1 reply", "5 replies"; all below a letter, at any level, without notes. */
export function repliesLabel(branch: Branch): string {
  const count = countReplies(branch);
  return count === 1 ? '1 reply' : `${count.toLocaleString('en')} replies`;
}

export function countReplies(branch: Branch): number {
  return branch.replies.reduce((sum, reply) => sum + Number(reply.comment.kind !== 'note') + countReplies(reply), 0);
}
