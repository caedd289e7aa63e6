import { expect, onTestFinished, test } from 'vitest';
import { ENGINES, type Engine, onEngine } from '../../server/engines.testing.ts';
import { makeSite } from '../../server/testing.ts';
import { signedIn } from '../account/testing.ts';
import { type DeskPage, MAY } from './desk.ts';

const LETTER = { parentId: null, kind: 'question', name: 'Zoe', email: null } as const;

async function site(engine: Engine = 'sqlite', change: Parameters<typeof makeSite>[0] = {}) {
  const made = await makeSite({ ...change, ...(await onEngine(engine)) });
  onTestFinished(() => made.app.close());
  const { app, discussion } = made;
  const host = await signedIn(made, 'host', 'Linds');
  let count = 0;
  async function write(body: string, more: object = {}): Promise<string> {
    count += 1;
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    await discussion.post('other', { ...LETTER, id, body, ...more });
    return id;
  }
  const look = async (query = '', headers: object = host.headers) => {
    const answer = await app.inject({ url: `/desk/${query}`, headers: { ...headers } });
    return answer.json<{ desk: DeskPage }>().desk;
  };
  const act = (fields: Record<string, string | string[]>, headers: object = host.headers, url = '/desk/') => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return app.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload: body.toString() });
  };
  const statusOf = async (id: string) =>
    (await made.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst())?.status;
  return { ...made, host, write, look, act, statusOf };
}

test('strangers are led to sign in, readers are refused, and neither can act', async () => {
  const made = await site();
  const { app, write, act, statusOf } = made;
  const id = await write('Hm?');
  const stranger = await app.inject('/desk/?view=open');
  expect(stranger.statusCode).toBe(303);
  expect(stranger.headers.location).toBe('/sign-in/?next=%2Fdesk%2F%3Fview%3Dopen');
  const reader = await signedIn(made, null);
  expect((await app.inject({ url: '/desk/', headers: reader.headers })).statusCode).toBe(403);
  expect((await act({ ids: id, action: 'delete' }, {})).statusCode).toBe(401);
  expect((await act({ ids: id, action: 'delete' }, reader.headers)).statusCode).toBe(403);
  expect(
    (await act({ ids: id, action: 'delete' }, { ...made.host.headers, origin: 'https://evil.example' })).statusCode,
  ).toBe(403);
  expect(await statusOf(id)).toBe('approved');
});

test.each(ENGINES)(
  '%s: what waits stands there with its reasons and context, and goes when approved',
  async (engine) => {
    const { write, look, act, statusOf, db } = await site(engine, { moderation: 'all' });
    const first = await write('First?');
    const second = await write('Second?');
    const desk = await look();
    expect(desk.letters.map(({ id }) => id)).toEqual([first, second]);
    expect(desk.letters[0]).toMatchObject({
      name: 'Zoe',
      status: 'held',
      reasons: ['Every letter waits for the desk.'],
    });
    expect(desk.counts.held).toBe(2);
    const answer = await act({ ids: [first, second], action: 'approve', back: '/desk/?view=held' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/desk/?view=held&done=2&action=approve');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['approved', 'approved']);
    expect((await look('?done=2&action=approve')).notice).toBe('2 letters approved.');
    const log = await look('?view=audit');
    expect(log.deeds).toHaveLength(2);
    expect(log.deeds[0]).toMatchObject({ who: 'Linds', action: 'approve' });
    expect(await db.selectFrom('audit').select('actor').execute()).not.toContainEqual({ actor: 'command' });
  },
);

test.each(ENGINES)('%s: a question is open until the column answers', async (engine) => {
  const { write, look, discussion } = await site(engine);
  const asked = await write('How?');
  await write('Also: how?', { kind: 'comment' });
  const readers = await write('Like so.', { parentId: asked, kind: 'comment', name: 'Amy' });
  expect((await look('?view=open')).letters.map(({ id }) => id)).toEqual([asked]);
  await discussion.moderate({ id: 'u', name: 'Linds' }, [readers], { action: 'answer' });
  expect((await look('?view=open')).letters).toEqual([]);
});

test.each(ENGINES)('%s: letters are found by words of text and name, whatever their signs', async (engine) => {
  const { write, look } = await site(engine);
  const id = await write('It hurts 100% of the time_line', { name: 'Ødegård' });
  await write('It hurts 1000 times', { name: 'Amy' });
  const found = async (q: string) =>
    (await look(`?view=all&q=${encodeURIComponent(q)}`)).letters.map((letter) => letter.id);
  expect(await found('100%')).toEqual([id]);
  expect(await found('time_')).toEqual([id]);
  expect(await found('HURTS  time_line')).toEqual([id]);
  expect(await found("'; drop table comment; --")).toEqual([]);
  expect(await found('hurts')).toHaveLength(2);
});

test('topics stand by their votes, and one that became an article says so', async () => {
  const { write, look, act, discussion } = await site();
  const hips = await write('Hips', { kind: 'topic' });
  const feet = await write('Feet', { kind: 'topic' });
  await discussion.vote('other', feet, 'somebody', true);
  expect((await look('?view=topics')).letters.map(({ id }) => id)).toEqual([feet, hips]);
  expect((await act({ ids: feet, action: 'article', article: 'nowhere' })).statusCode).toBe(422);
  expect((await act({ ids: feet, action: 'article', article: 'other' })).statusCode).toBe(303);
  expect((await look('?view=topics')).letters[0]?.becameArticle).toBe('other');
});

test('a letter’s text is changed, what it said is kept, and a wrong one stays in the form', async () => {
  const { write, act, db, app, host } = await site();
  const id = await write('Hm?');
  const url = `/desk/letter/${id}/`;
  expect((await app.inject({ url, headers: host.headers })).json().deskEdit.body).toBe('Hm?');
  const wrong = await act({ body: 'x'.repeat(5001) }, host.headers, url);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().deskEdit).toMatchObject({ body: 'x'.repeat(5001), error: expect.stringContaining('5,000') });
  expect((await act({ body: 'Better **now**' }, host.headers, url)).statusCode).toBe(303);
  const row = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(row.html).toBe('<p>Better <strong>now</strong></p>');
  const [deed] = await db.selectFrom('audit').selectAll().execute();
  expect(JSON.parse(deed?.detail ?? '{}')).toEqual({ was: 'Hm?' });
  expect((await app.inject({ url: '/desk/letter/nothing/', headers: host.headers })).statusCode).toBe(404);
});

test('each role may do its part and no more', async () => {
  const made = await site();
  const { write, act, statusOf } = made;
  const id = await write('Hm?', { kind: 'topic' });
  const expert = await signedIn(made, 'expert');
  const moderator = await signedIn(made, 'moderator');
  expect((await act({ ids: id, action: 'delete' }, expert.headers)).statusCode).toBe(403);
  expect((await act({ ids: id, action: 'article', article: 'other' }, moderator.headers)).statusCode).toBe(403);
  expect((await act({ discussion: 'other', closed: 'yes' }, expert.headers)).statusCode).toBe(403);
  expect((await act({ ids: id, action: 'reject' }, expert.headers)).statusCode).toBe(303);
  expect(await statusOf(id)).toBe('rejected');
  expect(MAY.expert).not.toContain('edit');
});

test.each([
  ['no letter', { action: 'approve' }, 422],
  ['no action', { ids: 'x' }, 422],
  ['an unknown action', { ids: 'x', action: 'constructor' }, 422],
  ['an unknown discussion', { discussion: 'nowhere', closed: 'yes' }, 404],
])('a form with %s is refused in a sentence', async (_what, fields, status) => {
  const { act } = await site();
  const answer = await act(fields as Record<string, string>);
  expect(answer.statusCode).toBe(status);
  expect(answer.json().deskError).toMatch(/\.$/);
});

test('the desk leads back to itself alone, and is never kept', async () => {
  const { write, act, app, host } = await site();
  const id = await write('Hm?');
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/desk/../sign-in/',
    '/desk/?a=b\r\nset-cookie: a=b',
  ]) {
    const answer = await act({ ids: id, action: 'pin', back });
    expect(answer.headers.location).toMatch(/^\/desk\/\?done=\d&action=pin$/);
  }
  expect((await app.inject({ url: '/desk/', headers: host.headers })).headers['cache-control']).toBe('no-store');
});

test('a whole discussion is closed and opened', async () => {
  const { act, look, discussion } = await site();
  await act({ discussion: 'other', closed: 'yes' });
  expect((await discussion.thread('other')).thread.closed).toBe(true);
  expect((await look('?view=all')).articles.find(({ id }) => id === 'other')?.closed).toBe(true);
  await act({ discussion: 'other', closed: 'no' });
  expect((await discussion.thread('other')).thread.closed).toBe(false);
});
