import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comment } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';
import {
  type Branch,
  countLetters,
  depthOf,
  inOrder,
  isAnswer,
  lettersLabel,
  merge,
  repliesLabel,
  takesReply,
  toTree,
} from './thread.ts';

function letter(change: Partial<Comment> = {}): Comment {
  return {
    id: 'a',
    parentId: null,
    kind: 'comment',
    author: { name: 'Zoe', role: 'reader' },
    html: '<p>Hi</p>',
    createdAt: '2026-11-23T10:00:00.000Z',
    editedAt: null,
    seeded: false,
    pinned: false,
    ...change,
  };
}

/** Any list at all: parents may be missing, come later, or run in rings. */
const threads = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          parent: fc.option(fc.integer({ min: 0, max: 35 })),
          second: fc.integer({ min: 0, max: 9 }),
          pinned: fc.boolean(),
        })
        .map(({ parent, second, pinned }) =>
          letter({
            id: `c${id}`,
            parentId: parent === null ? null : `c${parent}`,
            pinned,
            createdAt: `2026-11-23T10:00:0${second}.000Z`,
          }),
        ),
    ),
  ),
);

function flat(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.replies)]);
}

test('every comment stands in the tree exactly once', () => {
  fc.assert(
    fc.property(threads, (comments) => {
      const ids = flat(toTree(comments)).map(({ comment }) => comment.id);
      expect(ids.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
    }),
  );
});

test('the tree does not hang on the order of the list', () => {
  fc.assert(
    fc.property(threads, fc.nat(), (comments, turn) => {
      const rings = flat(toTree(comments)).some(({ comment, depth }) => depth === 1 && comment.parentId !== null);
      fc.pre(!rings);
      const turned = [
        ...comments.slice(turn % (comments.length + 1)),
        ...comments.slice(0, turn % (comments.length + 1)),
      ];
      expect(toTree(turned)).toEqual(toTree(comments));
    }),
  );
});

test('a reply stands one level below the letter that it answers, and siblings are in order', () => {
  fc.assert(
    fc.property(threads, (comments) => {
      for (const branch of flat(toTree(comments))) {
        expect(branch.depth).toBe(depthOf(comments, branch.comment.id));
        for (const [index, reply] of branch.replies.entries()) {
          expect(reply.comment.parentId).toBe(branch.comment.id);
          expect(reply.depth).toBe(branch.depth + 1);
          const next = branch.replies[index + 1];
          if (next) expect(inOrder(reply.comment, next.comment)).toBeLessThan(0);
        }
      }
    }),
  );
});

test('a reply to a missing letter is lifted to the top', () => {
  expect(toTree([letter({ parentId: 'gone' })])).toHaveLength(1);
});

test('a pinned note stands before the other replies', () => {
  const tree = toTree([
    letter(),
    letter({ id: 'b', parentId: 'a' }),
    letter({ id: 'n', parentId: 'a', kind: 'note', pinned: true, createdAt: '2027-01-01T00:00:00.000Z' }),
  ]);
  expect(tree[0]?.replies.map(({ comment }) => comment.id)).toEqual(['n', 'b']);
});

test('the last level and the editor’s note take no reply', () => {
  expect(takesReply({ comment: letter(), depth: MAX_DEPTH - 1 })).toBe(true);
  expect(takesReply({ comment: letter(), depth: MAX_DEPTH })).toBe(false);
  expect(takesReply({ comment: letter({ kind: 'note' }), depth: 1 })).toBe(false);
});

test('only the first reply of the column’s people is the answer', () => {
  const host = { name: 'Linds', role: 'host' } as const;
  const [question] = toTree([
    letter({ kind: 'question' }),
    letter({ id: 'b', parentId: 'a' }),
    letter({ id: 'c', parentId: 'a', author: host }),
    letter({ id: 'd', parentId: 'a', author: host }),
  ]);
  expect(question?.replies.map((reply) => isAnswer(reply, question))).toEqual([false, true, false]);
});

test('on one id the server’s letter wins, and merging twice changes nothing', () => {
  fc.assert(
    fc.property(threads, threads, (server, own) => {
      const merged = merge(server, own);
      expect(merged.slice(0, server.length)).toEqual(server);
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
      expect(merge(merged, own)).toEqual(merged);
    }),
  );
});

test('counts read well and leave notes out', () => {
  expect([0, 1, 5, 1200].map(lettersLabel)).toEqual(['No letters yet', '1 letter', '5 letters', '1,200 letters']);
  const list = [letter(), letter({ id: 'b', parentId: 'a' }), letter({ id: 'n', parentId: 'b', kind: 'note' })];
  expect(countLetters(list)).toBe(2);
  expect(toTree(list).map(repliesLabel)).toEqual(['1 reply']);
});
