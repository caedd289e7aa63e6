import type { Comment as CommentNode } from 'schema-dts';
import { commentAnchor } from '../../lib/paths.ts';
import type { Comment } from '../discussion/comment.ts';
import { textOf } from '../question/text.ts';

/** What a letter says, who says it and when, as search engines are told. A retold letter has no date that is known. */
export function saidIn({ html, author, createdAt, editedAt, seeded, votes }: Comment) {
  return {
    text: textOf(html),
    author: { '@type': 'Person' as const, name: author.name },
    ...(!seeded && { datePublished: createdAt }),
    ...(!seeded && editedAt && { dateModified: editedAt }),
    ...(votes > 0 && { upvoteCount: votes }),
  };
}

/**
 * Letters that are told at most. They repeat what stands in the page, and a page of a lively column is heavy enough; how
 * many there are in all is told beside them.
 */
const MOST_LETTERS = 100;

/**
 * The letters that stand in a page, each with the one that it answers. The editor's notes are no letters, and of one
 * that was taken back nothing is told.
 * @param url of the page, absolute
 */
export function letterNodes(comments: readonly Comment[], url: string): CommentNode[] {
  const shown = comments.filter(({ kind, deleted }) => kind !== 'note' && !deleted).slice(0, MOST_LETTERS);
  const known = new Set(shown.map(({ id }) => id));
  const addressOf = (id: string) => `${url}#${commentAnchor(id)}`;
  return shown.map((comment) => ({
    '@type': 'Comment',
    '@id': addressOf(comment.id),
    url: addressOf(comment.id),
    ...saidIn(comment),
    ...(comment.parentId && known.has(comment.parentId) && { parentItem: { '@id': addressOf(comment.parentId) } }),
  }));
}
