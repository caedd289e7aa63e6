import type { Comment } from '../discussion/comment.ts';
import { type Branch, countReplies, isAnswer, toTree } from '../discussion/thread.ts';
import { headlineOf, slugOf, textOf } from './text.ts';

/** Replies that one page of a question holds, about: a reply at the top keeps its own replies with it. */
const REPLIES_A_PAGE = 50;

/** One page of one question, as its page shows it. */
export interface QuestionView {
  article: { id: string; title: string };
  /** The question with all its replies. */
  root: Branch;
  headline: string;
  slug: string;
  /** The marked answer, or the column's first reply; on the first page only. */
  answer: Branch | null;
  /** The rest of this page, in the order of the thread. */
  rest: Branch[];
  /** Replies in all, at any level. */
  count: number;
  /** Replies that answer it in words, on all pages. */
  answers: number;
  /** From 1. */
  page: number;
  pages: number;
  /** Takes no more replies. */
  closed: boolean;
}

interface Found {
  article: QuestionView['article'];
  id: string;
  /** The question and all that was replied to it, from old to new. */
  comments: readonly Comment[];
  closed: boolean;
}

/** The page of a question that is asked for; past the last page it is the last. Null where the question is not among the comments. */
export function viewQuestion({ article, id, comments, closed }: Found, wanted: number): QuestionView | null {
  const root = toTree(comments).find(({ comment }) => comment.id === id);
  if (!root) return null;
  const answer = root.replies.find((reply) => isAnswer(reply, root)) ?? null;
  const pages = inPages(root.replies.filter((reply) => reply !== answer));
  const page = Math.min(wanted, pages.length);
  const headline = headlineOf(root.comment.html);
  return {
    article,
    root,
    headline,
    slug: slugOf(headline),
    answer: page === 1 ? answer : null,
    rest: pages[page - 1] ?? [],
    count: countReplies(root),
    answers: root.replies.filter((reply) => answersIt(root.comment, reply)).length,
    page,
    pages: pages.length,
    closed: closed || root.comment.closed,
  };
}

/** Whether a reply is an answer in words: a follow-up question is none, nor is what the asker adds. */
export function answersIt(question: Comment, { comment }: Branch): boolean {
  const isAsker = comment.author.role === 'reader' && comment.author.name === question.author.name;
  return comment.kind === 'comment' && !comment.deleted && !comment.seeded && !isAsker && textOf(comment.html) !== '';
}

/** Whole branches together, until a page is full; at least one page. */
function inPages(replies: readonly Branch[]): Branch[][] {
  const pages: Branch[][] = [[]];
  let room = REPLIES_A_PAGE;
  for (const reply of replies) {
    if (room <= 0) {
      pages.push([]);
      room = REPLIES_A_PAGE;
    }
    pages.at(-1)?.push(reply);
    room -= 1 + countReplies(reply);
  }
  return pages;
}
