import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { AMBER } from '../../server/testing.ts';
import { askingSite } from '../question/testing.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML strictly: what is not well formed throws. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const top = open.at(-1);
    if (top) top.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

const all = (element: Element | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];
const text = (element: Element | undefined, name: string) => all(element, name)[0]?.text;
const link = (feed: Element, rel?: string) =>
  all(feed, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];

async function site(siteUrl = new URL('https://ask.example')) {
  const made = await askingSite({ siteUrl });
  const get = (url: string, headers: Record<string, string> = {}) => made.app.inject({ url, headers });
  const feed = async (url: string) => parse((await get(url)).body);
  return { ...made, get, feed };
}

test('the newest letters of the whole site, newest first, each with its own id and absolute address', async () => {
  const { get, feed, write, ask } = await site();
  const question = await ask('How long should I hold it?');
  const other = await write('comment', 'Hello', null, 'Kim', 'other');
  const answer = await get('/discussion.atom');
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  const atom = await feed('/discussion.atom');
  expect(atom.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(text(atom, 'id')).toBe('tag:ask.example,2026:/discussion.atom');
  expect([link(atom, 'self'), link(atom, 'alternate')]).toEqual([
    'https://ask.example/discussion.atom',
    'https://ask.example/ask/',
  ]);
  const entries = all(atom, 'entry');
  expect(entries).toHaveLength(7);
  const ids = entries.map((entry) => text(entry, 'id'));
  expect(ids.slice(-5).at(-1)).toBe(`urn:uuid:${AMBER}`);
  expect(new Set(ids)).toContain(`urn:uuid:${question}`);
  const entry = entries.find((one) => text(one, 'id') === `urn:uuid:${other}`) as Element;
  expect(link(entry)).toMatch(new RegExp(`^https://ask\\.example/articles/other/discussion/.*#comment-${other}$`));
  expect(text(entry, 'title')).toBe('Kim: Hello');
  expect(text(all(entry, 'author')[0], 'name')).toBe('Kim');
  expect(text(entry, 'published')).toBe(text(entry, 'updated'));
});

test('the first conversation has no date of its own, and links from there are absolute', async () => {
  const { feed, write } = await site();
  await write('comment', 'See [this](/about/?a=1&b=2), [that](https://else.example/?x=1&y=2) and [here](#top).');
  const entries = all(await feed('/articles/it-band-pain/discussion/feed.atom'), 'entry');
  const seeded = entries.filter((entry) => text(entry, 'published') === undefined);
  expect(seeded).toHaveLength(5);
  const content = entries.map((entry) => text(entry, 'content')).join();
  expect(content).toContain('href="https://ask.example/about/?a=1&amp;b=2"');
  expect(content).toContain('href="https://else.example/?x=1&amp;y=2"');
  expect(content).not.toMatch(/href="(?!https:)/);
});

test('what readers type cannot break out of the feed', async () => {
  const { feed, write, set } = await site();
  const nasty = ']]> ]]></content><script>alert(1)</script> & &amp; "quotes" <b>bold</b>?';
  const id = await write('question', nasty, null, `]]> ]]> <i>Zoe</i> & "Co"`);
  await set(id, { name: '\u0000\u0008\ufffe]]> ]]> <i>Zoe</i> & "Co"' });
  const entry = all(await feed('/articles/it-band-pain/discussion/feed.atom'), 'entry')[0] as Element;
  expect(text(entry, 'id')).toBe(`urn:uuid:${id}`);
  expect(text(entry, 'content')).not.toMatch(/<(script|b)>/);
  expect(text(entry, 'content')).toContain('&lt;script&gt;alert(1)');
  expect(text(entry, 'title')).not.toMatch(/<(i|script|b)>/);
  expect(text(all(entry, 'author')[0], 'name')).toBe(']]> ]]> <i>Zoe</i> & "Co"');
});

test('a question has a feed of itself and its replies, and of nothing else', async () => {
  const { get, feed, ask, reply, write, discussion, desk } = await site();
  const id = await ask();
  const answer = await reply(id);
  const deep = await reply(answer, 'Thank you.', 'Zoe');
  await write('comment', 'Beside it');
  const url = `/questions/${id}/feed.atom`;
  const atom = await feed(url);
  expect(link(atom, 'alternate')).toBe(`https://ask.example/questions/${id}/how-long-should-i-hold-it/`);
  expect(
    all(atom, 'entry')
      .map((entry) => text(entry, 'id'))
      .sort(),
  ).toEqual([id, answer, deep].map((one) => `urn:uuid:${one}`).sort());
  for (const unknown of [answer, crypto.randomUUID(), 'x'])
    expect((await get(`/questions/${unknown}/feed.atom`)).statusCode).toBe(404);
  await discussion.moderate(desk, [id], { action: 'delete' });
  expect((await get(url)).statusCode).toBe(410);
});

test('held letters, refused ones and notes are in no feed', async () => {
  const careful = await askingSite({ moderation: 'all' });
  await careful.write('question', 'Do not show me');
  for (const url of ['/discussion.atom', '/articles/it-band-pain/discussion/feed.atom']) {
    const { body } = await careful.app.inject(url);
    expect(body).not.toContain('Do not show me');
    expect(body).not.toContain('New pain means');
  }
  expect((await careful.app.inject('/articles/nowhere/discussion/feed.atom')).statusCode).toBe(404);
});

test('a feed is sent again only when something was written or changed, with the instant of it', async () => {
  const { get, feed, ask, reply, set } = await site();
  const id = await ask();
  const url = `/questions/${id}/feed.atom`;
  const first = await get(url);
  expect(first.headers).toMatchObject({
    'cache-control': expect.stringMatching(/^public.*s-maxage/),
    vary: 'accept-encoding',
  });
  const headers = { 'if-none-match': String(first.headers.etag) };
  expect((await get(url, headers)).statusCode).toBe(304);
  await set(id, { editedAt: '2031-01-01T00:00:00.000Z' });
  await reply(id);
  expect((await get(url, headers)).statusCode).toBe(200);
  expect(text(await feed(url), 'updated')).toBe('2031-01-01T00:00:00.000Z');
});

test('an article without letters has a feed without entries', async () => {
  const { feed } = await site();
  const atom = await feed('/articles/other/discussion/feed.atom');
  expect(all(atom, 'entry')).toEqual([]);
  expect(text(atom, 'updated')).toBe('2026-11-23T00:00:00.000Z');
});
