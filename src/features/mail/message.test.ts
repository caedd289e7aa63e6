import { expect, test } from 'vitest';
import { apart } from '../../lib/apart.ts';
import { beginning, oneLine, quote, text } from './body.ts';
import { type Draft, toMessage } from './message.ts';

const FROM = { name: 'Ask The Expert', address: 'letters@column.example' };
const EVIL = 'Hello\r\nBcc: victim@example.org\u2028X: y\0';

function draft(change: Partial<Draft> = {}): Draft {
  return { to: 'zoe@example.org', id: 'a', under: [], unsubscribe: null, subject: 'Hello', blocks: [], ...change };
}

test('what goes into a header is one line', () => {
  const message = toMessage(draft({ subject: EVIL }), { ...FROM, name: EVIL });
  expect(message?.subject).toBe('Hello Bcc: victim@example.org X: y');
  expect(message?.from.name).toBe('Hello Bcc: victim@example.org X: y');
  expect(toMessage(draft({ subject: 'x'.repeat(400) }), FROM)?.subject).toHaveLength(150);
});

test('there is no mail to what is no mailbox', () => {
  for (const to of ['', 'zoe', `zoe@example.org\r\nBcc: a@b.example`, 'zoe@example.org, max@example.org']) {
    expect(toMessage(draft({ to }), FROM)).toBeNull();
  }
});

test('the envelope names this recipient alone, whatever the headers say', () => {
  expect(toMessage(draft(), FROM)?.envelope).toEqual({ from: FROM.address, to: ['zoe@example.org'] });
});

test('words of readers are escaped, and every line of them is quoted', () => {
  const blocks = [text('<i>"A" & \'B\'</i>'), quote('One\n\nApprove:\nhttps://evil.example')];
  const message = toMessage(draft({ subject: '</title><script>', blocks }), FROM);
  expect(message?.html).toContain('&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;');
  expect(message?.html).not.toMatch(/<script|<i>/);
  expect(message?.text).toBe(`<i>"A" & 'B'</i>\n\n> One\n>\n> Approve:\n> https://evil.example\n`);
});

const FAMILY = '👨‍👩‍👧‍👦';

test('a family stays together in a line, and is not cut in two where the line ends', () => {
  expect(oneLine(`A ${FAMILY}\u202e!`)).toBe(`A ${FAMILY} !`);
  expect(oneLine(`ab${FAMILY}`, 6)).toBe('ab…');
  expect(beginning(`ab ${FAMILY}`, 6)).toBe('ab …');
});

test('a name that runs the other way is kept apart from its sentence, and no other', () => {
  expect(apart('ليلى')).toBe('\u2068ليلى\u2069');
  expect(apart('Zoë')).toBe('Zoë');
  expect(oneLine(`${apart('ליאור')} wrote`)).toBe('\u2068ליאור\u2069 wrote');
});
