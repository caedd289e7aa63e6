import { expect, test } from 'vitest';
import type { Comment } from './comment.ts';
import { standingOf } from './standing.ts';

const letter = (id: string, parentId: string | null = null, more: Partial<Comment> = {}) =>
  ({ id, parentId, kind: 'comment', createdAt: `2026-11-24T10:00:0${id}.000Z`, deleted: false, ...more }) as Comment;
const COMMENTS = [letter('1'), letter('2', '1'), letter('3', '2'), letter('4'), letter('5', '4')];
const thread = (comments = COMMENTS, count = comments.length) => ({ comments, count });
const among =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);
const none = among();
const shownOf = (...given: Parameters<typeof standingOf>) => {
  const { comments, count, newest } = standingOf(...given);
  return [comments.map(({ id }) => id).join(''), count, newest];
};

test('what has come since is kept back, at any level, and told by its latest', () => {
  expect(shownOf(thread(), 2, among('1', '2'), none)).toEqual(['12', 2, '5']);
  expect(shownOf(thread(), 5, among('1', '2', '3', '4', '5'), none)).toEqual(['12345', 5, null]);
});

test('what the reader wrote or looks for is shown, with what stands above it', () => {
  expect(shownOf(thread(), 2, among('1', '2'), among('5'))).toEqual(['1245', 4, '3']);
});

test('what was taken away is gone, and what came in its stead is still news', () => {
  const left = COMMENTS.filter(({ id }) => id !== '2' && id !== '3');
  expect(shownOf(thread(left), 3, among('1', '2', '3'), none)).toEqual(['1', 1, '5']);
});

test('letters that came on other pages are counted as news', () => {
  expect(shownOf(thread(COMMENTS, 103), 100, among('1', '2', '3', '4', '5'), none)).toEqual(['12345', 100, null]);
});
