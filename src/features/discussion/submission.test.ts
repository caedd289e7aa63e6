import { expect, test } from 'vitest';
import { BODY_LENGTH, EMAIL_LENGTH, NAME_LENGTH } from './limits.ts';
import { mailboxOf } from '../mail/address.ts';
import { checkSubmission, type Field } from './submission.ts';

const good = { kind: 'question', name: 'Zoe', body: 'How long?' };

function wrongFields(change: Record<string, unknown>): Field[] {
  const checked = checkSubmission({ ...good, ...change });
  return checked.ok ? [] : checked.errors.map(({ field }) => field);
}

test('takes a letter and tidies it', () => {
  expect(checkSubmission({ ...good, name: ' Zoe ', body: 'a\r\nb ' })).toEqual({
    ok: true,
    submission: { email: null, id: null, parentId: null, kind: 'question', name: 'Zoe', body: 'a\nb' },
  });
});

const wrong: [string, Record<string, unknown>, Field[]][] = [
  ['no body', { body: undefined }, ['body']],
  ['an empty body', { body: ' \n ' }, ['body']],
  ['an invisible body', { body: '\u200b\ufeff' }, ['body']],
  ['a body that is no text', { body: 5 }, ['body']],
  ['a body over the limit', { body: 'x'.repeat(BODY_LENGTH + 1) }, ['body']],
  ['a control character in the body', { body: 'a\u0000b' }, ['body']],
  ['a turned reading direction in the body', { body: 'a\u202eb' }, ['body']],
  ['no name', { name: '' }, ['name']],
  ['a name over the limit', { name: 'x'.repeat(NAME_LENGTH + 1) }, ['name']],
  ['a name of two lines', { name: 'Zoe\nEditor' }, ['name']],
  ['a turned reading direction in the name', { name: '\u202eeoZ' }, ['name']],
  ['a name without a letter', { name: '...' }, ['name']],
  ['a name of the column', { name: 'linds' }, ['name']],
  ['a name in a list', { name: ['Zoe'] }, ['name']],
  ['no kind', { kind: undefined }, ['kind']],
  ['the editor’s kind', { kind: 'note' }, ['kind']],
  ['an address without a domain', { email: 'zoe@' }, ['email']],
  ['an address over the limit', { email: `${'x'.repeat(EMAIL_LENGTH)}@a.org` }, ['email']],
  ['an id that is none', { id: 'one' }, ['id']],
  ['a parent that is none', { parentId: '../x' }, ['parentId']],
  ['several faults, in the order of the form', { name: '', body: '', kind: '' }, ['kind', 'body', 'name']],
];

test.each(wrong)('refuses %s and names the field', (_what, change, fields) => {
  expect(wrongFields(change)).toEqual(fields);
});

test.each([
  ['the longest body', { body: '🙂'.repeat(BODY_LENGTH) }],
  ['the longest name', { name: 'é'.repeat(NAME_LENGTH) }],
  ['an address', { email: 'zoe@example.org' }],
  ['an empty address', { email: '' }],
  ['ids in capitals', { id: '19583E12-62E2-4A0A-A4CF-890234A436D9' }],
])('takes %s', (_what, change) => {
  expect(wrongFields(change)).toEqual([]);
});

test('says how long a letter is and may be', () => {
  const checked = checkSubmission({ ...good, body: 'x'.repeat(5432) });
  expect(checked.ok ? [] : checked.errors[0]?.message).toBe('Your letter is 5,432 characters long. The most is 5,000.');
});

test('an address that no mail could be sent to is refused, as the mail itself would', () => {
  const check = (email: string) => checkSubmission({ kind: 'comment', name: 'Zoe', body: 'Hello', email }).ok;
  for (const email of ['zoe@example.org', 'zoe@bücher.example', "o'brien+knee@sub.example.org"]) {
    expect([check(email), mailboxOf(email) !== null]).toEqual([true, true]);
  }
  for (const email of ['zoe@[127.0.0.1]', 'zoe@127.0.0.1', '.zoe@example.org', 'a..b@example.org', 'zoe@-x.org']) {
    expect([check(email), mailboxOf(email) !== null]).toEqual([false, false]);
  }
});
