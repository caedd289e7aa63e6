import { expect, test } from 'vitest';
import { AMBER } from '../../server/testing.ts';
import type { Branch } from '../discussion/thread.ts';
import { toScriptText } from '../share/script-text.ts';
import { questionNode } from './qa.ts';
import type { QuestionView } from './question.ts';
import { askingSite } from './testing.ts';

async function site() {
  const made = await askingSite();
  const get = (url: string, headers: Record<string, string> = {}) => made.app.inject({ url, headers });
  /** What the page of a question shows, wherever it has moved. */
  async function view(id: string, query = ''): Promise<QuestionView> {
    const { headers } = await get(`/questions/${id}/${query}`);
    return (await get(String(headers.location))).json<{ question: QuestionView }>().question;
  }
  return { ...made, get, view };
}

const bodies = (branches: readonly Branch[]) => branches.map(({ comment }) => comment.html.replace(/<\/?p>/g, ''));

test('a question has one address, and every other of its own leads there', async () => {
  const { get, ask } = await site();
  const id = await ask('Thank you! How long should I hold the café stretch?');
  const path = `/questions/${id}/how-long-should-i-hold-the-cafe-stretch/`;
  const wrong = [id, `${id}/`, `${id}/other-words/`, `${id}/${path.split('/')[3]}`, id.toUpperCase(), `${id}/a/b`];
  for (const end of wrong) {
    const moved = await get(`/questions/${end}`);
    expect([end, moved.statusCode, moved.headers.location]).toEqual([end, 301, path]);
  }
  expect((await get(`/questions/${id}?page=3&x=1`)).headers.location).toBe(path);
  const page = await get(path);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.json().question).toMatchObject({ article: { id: 'it-band-pain' }, slug: path.split('/')[3] });
});

test('a question in another script has an address that a header can carry', async () => {
  const { get, ask } = await site();
  const id = await ask('كم من الوقت يجب أن أثبت التمدد؟');
  const { headers } = await get(`/questions/${id}/`);
  expect(headers.location).toMatch(/^[\x21-\x7e]+$/);
  expect((await get(String(headers.location))).statusCode).toBe(200);
  expect((await get(String(headers.location).toLowerCase())).statusCode).toBe(200);
});

test.each(['x', "' or 1=1", '%00', '..%2f', 'a'.repeat(150), 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb'])(
  'there is no question %s',
  async (id) => {
    const { get } = await site();
    const answer = await get(`/questions/${id}/`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('Not here');
  },
);

test('a topic and a comment have no page of their own, nor has what waits for the desk', async () => {
  const { get, ask, reply, write } = await site();
  for (const id of [await write('topic', 'Sleep'), await reply(await ask())]) {
    expect((await get(`/questions/${id}/`)).statusCode).toBe(404);
  }
  const careful = await askingSite({ moderation: 'all' });
  const held = await careful.ask();
  expect((await careful.app.inject(`/questions/${held}/`)).statusCode).toBe(404);
  await careful.discussion.moderate(careful.desk, [held], { action: 'approve' });
  expect((await careful.app.inject(`/questions/${held}/`)).statusCode).toBe(301);
});

test('what the desk takes away is not here, and what was deleted is gone', async () => {
  const { get, ask, discussion, desk } = await site();
  for (const [action, status] of [
    ['reject', 404],
    ['spam', 404],
    ['delete', 410],
  ] as const) {
    const id = await ask(`Shall it ${action}?`);
    const path = String((await get(`/questions/${id}/`)).headers.location);
    expect((await get(path)).statusCode).toBe(200);
    await discussion.moderate(desk, [id], { action });
    const answer = await get(path);
    expect([action, answer.statusCode]).toEqual([action, status]);
    expect(answer.body).not.toContain('Shall it');
  }
});

test('the answer comes first: the marked one, else what the column says first', async () => {
  const { view, ask, reply, set, mark } = await site();
  const id = await ask();
  const [first, second] = [await reply(id, 'One'), await reply(id, 'Two')];
  await reply(first, 'Below one');
  expect((await view(id)).answer).toBeNull();
  expect(bodies((await view(id)).rest)).toEqual(['One', 'Two']);
  await set(second, { role: 'expert' });
  await reply(id, 'Three');
  const answered = await view(id);
  expect(answered).toMatchObject({ count: 4, answer: { comment: { id: second, author: { role: 'expert' } } } });
  expect(bodies(answered.rest)).toEqual(['One', 'Three']);
  await mark(first);
  const marked = await view(id);
  expect(marked.answer?.comment).toMatchObject({ id: first, answer: true });
  expect(bodies(marked.answer?.replies ?? [])).toEqual(['Below one']);
  expect(bodies(marked.rest)).toEqual(['Two', 'Three']);
});

test('a question below another one shows only what was replied to it', async () => {
  const { view, ask, reply, write } = await site();
  const id = await ask();
  const below = await write('question', 'And how often should I do it?', await reply(id, 'Ten seconds.'));
  await reply(below, 'Twice a day.');
  await reply(id, 'Something else.');
  const { root, rest, count } = await view(below);
  expect(root).toMatchObject({ depth: 1, comment: { id: below } });
  expect(bodies(rest)).toEqual(['Twice a day.']);
  expect(count).toBe(1);
});

test('a long branch comes in pages, each reply on one of them', async () => {
  const { get, view, ask, reply, mark } = await site();
  const id = await ask();
  const replies = [];
  for (let number = 1; number <= 120; number += 1) replies.push(await reply(id, `Reply ${number}`));
  await reply(String(replies[10]), 'Below');
  await mark(String(replies[99]));
  const pages = await Promise.all(['', '?page=2', '?page=3'].map((query) => view(id, query)));
  expect(pages.map(({ page, pages: all, rest }) => [page, all, rest.length])).toEqual([
    [1, 3, 49],
    [2, 3, 50],
    [3, 3, 20],
  ]);
  expect(pages.map(({ answer }) => answer?.comment.id)).toEqual([replies[99], undefined, undefined]);
  const seen = pages
    .flatMap(({ answer, rest }) => [...(answer ? [answer] : []), ...rest])
    .map(({ comment }) => comment.id);
  expect(new Set(seen).size).toBe(120);
  expect((await get(`/questions/${id}/?page=99`)).headers.location).toMatch(/\?page=3$/);
});

test('a page is the same for everybody, and is sent once', async () => {
  const { get, ask, reply } = await site();
  const id = await ask();
  const path = String((await get(`/questions/${id}/`)).headers.location);
  const page = await get(path, { cookie: 'voter=abcdefghijklmnopqrstuv' });
  expect(page.headers).toMatchObject({
    'cache-control': expect.stringMatching(/^public.*s-maxage/),
    vary: 'accept-encoding',
  });
  expect(page.headers).not.toHaveProperty('set-cookie');
  expect((await get(path)).body).toBe(page.body);
  const headers = { 'if-none-match': String(page.headers.etag) };
  const again = await get(path, headers);
  expect([again.statusCode, again.body]).toEqual([304, '']);
  await reply(id);
  const changed = await get(path, headers);
  expect(changed.statusCode).toBe(200);
  expect(changed.body).toContain('About ten seconds.');
});

test('search engines are told of a question that was answered in words, and of nothing else', async () => {
  const { view, ask, reply, write, mark } = await site();
  const absolute = (path: string) => new URL(path, 'https://example.org').href;
  const id = await ask('Is it right? I hold it for <b>20</b> s & more.');
  const url = absolute(`/questions/${id}/is-it-right/`);
  expect(questionNode(await view(id), absolute)).toBeNull();
  await reply(id, 'I wonder too, and I am the asker.', 'Zoe');
  await write('question', 'Which leg?', id, 'Kim');
  expect(questionNode(await view(id), absolute)).toBeNull();
  const good = await reply(id, 'Ten </script><script>alert(1)</script> seconds.');
  await reply(id, 'Another view.', 'Kim');
  const suggested = questionNode(await view(id), absolute) as unknown as Record<string, unknown>;
  expect(suggested).toMatchObject({
    '@type': 'Question',
    '@id': `${url}#question`,
    name: 'Is it right?',
    text: 'Is it right? I hold it for <b>20</b> s & more.',
    author: { name: 'Zoe' },
    upvoteCount: 0,
    answerCount: 2,
    suggestedAnswer: [
      {
        text: 'Ten </script><script>alert(1)</script> seconds.',
        author: { name: 'Ines' },
        url: `${url}#comment-${good}`,
      },
      { text: 'Another view.' },
    ],
  });
  expect(suggested).not.toHaveProperty('acceptedAnswer');
  expect(suggested['datePublished']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await mark(good);
  const accepted = questionNode(await view(id), absolute) as unknown as Record<string, unknown>;
  expect(accepted).toMatchObject({ acceptedAnswer: { text: expect.stringContaining('Ten') } });
  expect(accepted['suggestedAnswer']).toHaveLength(1);
  expect(toScriptText(accepted)).not.toContain('<');
  expect(JSON.parse(toScriptText(accepted))).toEqual(accepted);
});

test('the first conversation, retold and undated, is shown but not told to search engines', async () => {
  const { view } = await site();
  const question = await view(AMBER);
  expect(question.answer?.comment.author.role).toBe('host');
  expect(questionNode(question, (path) => path)).toBeNull();
});

test('a closed question takes no more replies', async () => {
  const { view, ask, discussion, desk } = await site();
  const id = await ask();
  expect((await view(id)).closed).toBe(false);
  await discussion.moderate(desk, [id], { action: 'close' });
  expect((await view(id)).closed).toBe(true);
});
