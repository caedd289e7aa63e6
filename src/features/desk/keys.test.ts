import { expect, test } from 'vitest';
import { actions, keyHelp, noticeOf } from '#words/desk.ts';
import { ACTIONS } from '../discussion/actions.ts';
import { actionsFor, type DeskLetter } from './desk.ts';
import { deedOf, moved } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('every key that is listed does something, but not while somebody types or means the browser', () => {
  for (const [key] of keyHelp) {
    expect(deedOf({ ...plain, key }, false)).not.toBeNull();
    expect(deedOf({ ...plain, key }, true)).toBeNull();
    expect(deedOf({ ...plain, key, ctrlKey: true }, false)).toBeNull();
  }
  expect(deedOf({ ...plain, key: 'Enter' }, false)).toBeNull();
});

test('moving begins at the first letter and stays in the list', () => {
  expect([moved(-1, 1, 3), moved(-1, -1, 3), moved(0, -1, 3), moved(2, 1, 3), moved(1, 1, 3)]).toEqual([0, 0, 0, 2, 2]);
});

const letter: DeskLetter = {
  id: 'a',
  article: { id: 'other', title: 'Other' },
  kind: 'question',
  role: 'reader',
  name: 'Zoe',
  html: '',
  createdAt: '2026-11-24T10:00:00.000Z',
  editedAt: null,
  status: 'held',
  reasons: [],
  votes: 0,
  pinned: false,
  answer: false,
  closed: false,
  becameArticle: null,
  parent: null,
};

test('a letter is offered what makes sense for it', () => {
  expect(actionsFor(letter, ACTIONS)).toEqual(['approve', 'reject', 'spam', 'delete', 'edit']);
  const live = { ...letter, status: 'approved' } as const;
  expect(actionsFor(live, ACTIONS)).toEqual(['reject', 'spam', 'delete', 'pin', 'close', 'edit']);
  const parent = { id: 'q', name: 'Amy', html: '', kind: 'question' } as const;
  expect(actionsFor({ ...live, kind: 'comment', parent }, ACTIONS)).toContain('answer');
  expect(actionsFor({ ...live, kind: 'topic' }, ['article', 'pin'])).toEqual(['pin', 'article']);
  expect(actionsFor({ ...letter, status: 'deleted' }, ACTIONS)).toEqual([]);
});

test('every action has a name and a sentence', () => {
  for (const action of ACTIONS) {
    expect(actions[action]).toMatch(/^[A-Z]/);
    expect(noticeOf(action, 1)).toMatch(/^1 letter .+\.$/);
  }
  expect(noticeOf('approve', 0)).toContain('quicker');
});
