import { expect, test } from 'vitest';
import { saidPostedOf } from '#words/letters.ts';
import { plainHtml, readOutcome, toOwn, unreachable, withOwn } from './posting.ts';

const submission = {
  id: null,
  parentId: null,
  kind: 'question',
  name: 'Zoe',
  email: null,
  body: 'a <b>\n\nc\nd',
} as const;

test('a letter stands after all others at once, as plain paragraphs', () => {
  const first = toOwn(submission, 'one', 1000, []);
  expect(first.comment.html).toBe('<p>a &lt;b&gt;</p><p>c<br>d</p>');
  const second = toOwn(submission, 'two', 0, [first.comment]);
  expect(second.comment.createdAt > first.comment.createdAt).toBe(true);
  expect(second.submission.id).toBe('two');
});

test('no mark of HTML outlives', () => {
  expect(plainHtml('<img src=x onerror="alert(1)"> & more')).toBe(
    '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>',
  );
});

test('one id is one letter in the list', () => {
  const letter = toOwn(submission, 'one', 0, []);
  const list = withOwn(withOwn([], letter), { ...letter, state: 'failed' });
  expect(list.map(({ state }) => state)).toEqual(['failed']);
});

test.each([
  [201, { id: 'one' }, 'published'],
  [202, { id: 'one' }, 'held'],
  [422, { detail: 'No.', errors: [{ field: 'name', message: 'No.' }] }, 'refused'],
  [409, { detail: 'Taken.' }, 'refused'],
  [403, { detail: 'Foreign.' }, 'refused'],
  [429, { detail: 'Wait 20 seconds.' }, 'later'],
  [503, { detail: 'Busy.' }, 'later'],
  [404, 'a page of a static host', 'later'],
  [200, null, 'later'],
])('%i is %j: %s', (status, body, kind) => {
  expect(readOutcome(status, body).kind).toBe(kind);
});

test('says what to do', () => {
  expect(unreachable(false)).toContain('offline');
  expect(saidPostedOf(6)).toBe('Posted. 6 letters.');
});
