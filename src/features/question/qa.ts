import type { Answer, Question } from 'schema-dts';
import { commentAnchor, questionPath } from '../../lib/paths.ts';
import type { Branch } from '../discussion/thread.ts';
import { ids } from '../share/graph.ts';
import { saidIn } from '../share/letters.ts';
import type { Absolute } from '../share/page-entry.ts';
import { answersIt, type QuestionView } from './question.ts';

/**
 * What the page of a question tells search engines, so that it is a `QAPage`; null where it is none: the question must
 * be a reader's own, asked here, and somebody else must have answered it in words. Only what the page shows is in it.
 */
export function questionNode(view: QuestionView, absolute: Absolute): Question | null {
  const { headline, answer, rest, page, slug } = view;
  const question = view.root.comment;
  // The first conversation was retold and its dates are not known; what search engines are told must be so.
  if (question.seeded || question.author.role !== 'reader' || page > 1) return null;
  const answers = [...(answer ? [answer] : []), ...rest].filter((reply) => answersIt(question, reply));
  if (answers.length === 0) return null;
  const path = questionPath(question.id, slug);
  const url = absolute(path);
  const accepted = answers.find(({ comment }) => comment.answer);
  const suggested = answers.filter((reply) => reply !== accepted);
  return {
    '@type': 'Question',
    '@id': absolute(ids.question(path)),
    name: headline,
    ...saidIn(question),
    upvoteCount: question.votes,
    answerCount: view.answers,
    ...(accepted && { acceptedAnswer: toAnswer(accepted, url) }),
    ...(suggested.length > 0 && { suggestedAnswer: suggested.map((reply) => toAnswer(reply, url)) }),
  };
}

function toAnswer({ comment }: Branch, url: string): Answer {
  return {
    '@type': 'Answer',
    url: `${url}#${commentAnchor(comment.id)}`,
    ...saidIn(comment),
    upvoteCount: comment.votes,
  };
}
