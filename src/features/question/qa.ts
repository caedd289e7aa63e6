import type { Comment } from '../discussion/comment.ts';
import type { Branch } from '../discussion/thread.ts';
import { answersIt, type QuestionView } from './question.ts';
import { textOf } from './words.ts';

/**
 * The page as a `QAPage`, for search engines; null where it is none: the question must be a reader's own, asked here,
 * and somebody else must have answered it in words. Only what the page shows is in it.
 */
export function qaPage(view: QuestionView, url: string): object | null {
  const { headline, answer, rest, page } = view;
  const question = view.root.comment;
  // The first conversation was retold and its dates are not known; what search engines are told must be so.
  if (question.seeded || question.author.role !== 'reader' || page > 1) return null;
  const answers = [...(answer ? [answer] : []), ...rest].filter((reply) => answersIt(question, reply));
  if (answers.length === 0) return null;
  const accepted = answers.find(({ comment }) => comment.answer);
  const suggested = answers.filter((reply) => reply !== accepted);
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    '@id': url,
    url,
    mainEntity: {
      '@type': 'Question',
      '@id': `${url}#question`,
      name: headline,
      ...said(question),
      answerCount: view.answers,
      ...(accepted && { acceptedAnswer: toAnswer(accepted, url) }),
      ...(suggested.length > 0 && { suggestedAnswer: suggested.map((reply) => toAnswer(reply, url)) }),
    },
  };
}

function toAnswer({ comment }: Branch, url: string): object {
  return { '@type': 'Answer', url: `${url}#comment-${comment.id}`, ...said(comment) };
}

function said({ html, author, createdAt, editedAt, votes }: Comment): object {
  return {
    text: textOf(html),
    author: { '@type': 'Person', name: author.name },
    datePublished: createdAt,
    ...(editedAt && { dateModified: editedAt }),
    upvoteCount: votes,
  };
}

/** JSON that may stand in a page: no text in it can end the element that holds it. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
