import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersLabel, repliesLabel } from '#words/letters.ts';
import type { Comment } from './comment.ts';
import { MAX_DEPTH } from './limits.ts';
import {
  type Branch,
  countLetters,
  countReplies,
  inOrder,
  isAnswer,
  isAnswered,
  merge,
  takesReply,
  toTree,
  withoutEmptyPlaces,
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
    answer: false,
    closed: false,
    deleted: false,
    votes: 0,
    becameArticle: null,
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

test('below the top the tree does not hang on the order of the list', () => {
  fc.assert(
    fc.property(threads, fc.nat(), (comments, turn) => {
      const rings = flat(toTree(comments)).some(({ comment, depth }) => depth === 1 && comment.parentId !== null);
      fc.pre(!rings);
      const at = turn % (comments.length + 1);
      const turned = [...comments.slice(at), ...comments.slice(0, at)];
      const sorted = (list: Comment[]) =>
        toTree(list).sort((a, b) => inOrder(a.comment, b.comment) || a.comment.id.localeCompare(b.comment.id));
      expect(sorted(turned)).toEqual(sorted(comments));
    }),
  );
});

test('letters at the top keep the order of the list, a pinned one first', () => {
  const at = (second: number) => `2026-11-23T10:00:0${second}.000Z`;
  const list = [
    letter({ id: 'c', createdAt: at(3) }),
    letter({ id: 'a', createdAt: at(1) }),
    letter({ id: 'p', createdAt: at(2), pinned: true }),
  ];
  expect(toTree(list).map(({ comment }) => comment.id)).toEqual(['p', 'c', 'a']);
});

test('siblings are in order, and a letter stands one level below the one it answers, down to the last level', () => {
  fc.assert(
    fc.property(threads, (comments) => {
      for (const branch of flat(toTree(comments))) {
        expect(branch.depth).toBeLessThanOrEqual(MAX_DEPTH);
        for (const [index, reply] of branch.replies.entries()) {
          expect(reply.depth).toBe(branch.depth + 1);
          if (reply.depth < MAX_DEPTH) expect(reply.comment.parentId).toBe(branch.comment.id);
          if (reply.depth > 1) expect(reply.to?.id).toBe(reply.comment.parentId);
          const next = branch.replies[index + 1];
          if (next) expect(inOrder(reply.comment, next.comment)).toBeLessThan(0);
        }
      }
    }),
  );
});

test('a chain of ten thousand replies is drawn flat from the last level on', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    letter({ id: `c${index}`, parentId: index === 0 ? null : `c${index - 1}` }),
  );
  const all = flat(toTree(chain));
  expect(all).toHaveLength(10_000);
  expect(all.filter(({ depth }) => depth === MAX_DEPTH)).toHaveLength(10_000 - MAX_DEPTH + 1);
});

test('a deleted letter keeps its place while somebody has replied', () => {
  const gone = letter({ id: 'a', deleted: true });
  const reply = letter({ id: 'b', parentId: 'a' });
  expect(withoutEmptyPlaces([gone, reply])).toEqual([gone, reply]);
  expect(withoutEmptyPlaces([gone, { ...reply, deleted: true }, letter({ id: 'c' })])).toEqual([letter({ id: 'c' })]);
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

test('the editor’s note takes no reply, nor what is closed or deleted', () => {
  expect(takesReply({ comment: letter() })).toBe(true);
  expect(takesReply({ comment: letter({ kind: 'note' }) })).toBe(false);
  expect(takesReply({ comment: letter({ closed: true }) })).toBe(false);
  expect(takesReply({ comment: letter({ deleted: true }) })).toBe(false);
});

test('the marked reply is the answer, else the first of the column’s people', () => {
  const host = { name: 'Linds', role: 'host' } as const;
  const list = [
    letter({ kind: 'question' }),
    letter({ id: 'b', parentId: 'a' }),
    letter({ id: 'c', parentId: 'a', author: host }),
    letter({ id: 'd', parentId: 'a', author: host }),
  ];
  const [question] = toTree(list);
  expect(question?.replies.map((reply) => isAnswer(reply, question))).toEqual([false, true, false]);
  const [marked] = toTree(list.map((comment) => ({ ...comment, answer: comment.id === 'd' })));
  expect(marked?.replies.map((reply) => isAnswer(reply, marked))).toEqual([false, false, true]);
  expect(marked && isAnswered(marked)).toBe(true);
  expect(toTree(list.slice(0, 2)).map(isAnswered)).toEqual([false]);
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
  expect(toTree(list).map((branch) => repliesLabel(countReplies(branch)))).toEqual(['1 reply']);
});
