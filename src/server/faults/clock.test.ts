/** The clock of a running server leaps by a day, forward and back: what was acknowledged, and what was found. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { createAttempts } from '../../features/account/attempts.server.ts';
import { cookiesOf, signedIn } from '../../features/account/testing.ts';
import type { Thread } from '../../features/discussion/comment.ts';
import { toTree } from '../../features/discussion/thread.ts';
import { createMail } from '../../features/mail/mail.server.ts';
import { HOST, mailServer, mailTo } from '../../features/mail/testing.server.ts';
import { CACHE } from '../../lib/cache.ts';
import { makeSite } from '../testing.ts';
import { say, THREAD } from './testing.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-24T09:00:00Z');

type Change = Parameters<typeof makeSite>[0];

/** A site on the system's clock, which the test sets; timers go on as they are. */
async function siteOnClock(change: Change = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  onTestFinished(() => void vi.useRealTimers());
  const site = await makeSite(change);
  onTestFinished(() => site.app.close());
  const leap = (ms: number) => vi.setSystemTime(Date.now() + ms);
  const known: string[] = [];
  async function post(parentId: string | null = null, more: object = {}) {
    const payload = { id: crypto.randomUUID(), kind: 'comment', name: 'Zoe', body: 'Some words', parentId, ...more };
    const answer = await site.app.inject({ method: 'POST', url: THREAD, payload });
    if (answer.statusCode < 300) known.push(payload.id);
    return { id: payload.id, answer, cookie: cookiesOf(answer.headers['set-cookie']) };
  }
  const thread = async () => (await site.app.inject(THREAD)).json<Thread>();
  return { ...site, leap, post, thread, known };
}

test.each([
  ['forward', DAY],
  ['back', -DAY],
])('a day %s: letters go in, stand under what they answer, and may be changed for their time', async (way, day) => {
  const { app, leap, post, thread, known } = await siteOnClock();
  const before = await post();
  leap(day);
  const reply = await post(before.id);
  const after = await post();
  expect([before, reply, after].map(({ answer }) => answer.statusCode)).toEqual([201, 201, 201]);
  const tree = toTree((await thread()).comments).filter(({ comment }) => known.includes(comment.id));
  expect(tree.map(({ comment }) => comment.id).sort()).toEqual([before.id, after.id].sort());
  const answered = tree.find(({ comment }) => comment.id === before.id);
  expect(answered?.replies.map(({ comment }) => comment.id)).toEqual([reply.id]);

  const change = async ({ id, cookie }: typeof before) =>
    app.inject({ method: 'PATCH', url: `${THREAD}/${id}`, headers: { cookie }, payload: { body: 'Other words' } });
  expect((await change(after)).statusCode).toBe(200);
  // Its quarter of an hour is over by the clock: a sentence says whom to ask. Set back, the clock gives it time again.
  const late = await change(before);
  expect(late.statusCode).toBe(day > 0 ? 403 : 200);
  if (day > 0) expect(late.json().detail).toContain('can only be changed by the host');
  const { comments } = await thread();
  const found = known.filter((id) => comments.some((comment) => comment.id === id));
  say(`The clock a day ${way}`, known.length, found.length);
  expect(found).toEqual(known);
});

test('limits hold for a minute as it passes, whatever the clock says', async () => {
  const { leap, post } = await siteOnClock({ postsPerMinute: 2 });
  await post();
  await post();
  const waits = [];
  for (const ms of [0, DAY, -2 * DAY]) {
    leap(ms);
    const { answer } = await post();
    expect(answer.statusCode).toBe(429);
    waits.push(Number(answer.headers['retry-after']));
  }
  expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  expect(Math.min(...waits)).toBeGreaterThan(0);
});

test('what another process has written is seen within seconds, though the clock was set back', async () => {
  const { app, db, leap, post, thread } = await siteOnClock();
  const { id } = await post();
  await thread();
  await db.updateTable('comment').set({ html: '<p>Changed elsewhere</p>' }).where('id', '=', id).execute();
  leap(-DAY);
  expect(JSON.stringify(await thread())).toContain('Changed elsewhere');
  expect((await app.inject(THREAD)).headers['cache-control']).toBe(CACHE.thread.cacheControl);
});

test('a session outlives both leaps, and signing in is not barred for a day', async () => {
  const { app, core, accounts, leap } = await siteOnClock();
  const { headers } = await signedIn({ core, accounts }, 'host');
  const desk = async () => (await app.inject({ url: '/desk/', headers })).statusCode;
  const attempts = createAttempts(core);
  const tried = () => attempts.count(['account', 'zoe@example.org']);
  for (let tries = 0; tries < 10; tries += 1) await tried();
  await expect(tried()).rejects.toThrow('again');
  for (const ms of [-DAY, 2 * DAY]) {
    leap(ms);
    expect(await desk()).toBe(200);
    await tried();
  }
});

test('a letter’s mail goes out after a leap either way, also where the mail server had been down', async () => {
  const smtp = await mailServer();
  const down = mailTo('smtp://127.0.0.1:1');
  const { core, mail, leap, post, known } = await siteOnClock({ ...down, moderation: 'all' });
  await post();
  await mail.sender?.drain();
  // The sender leaves the mail server alone for a while now; a letter after the clock was set back is not held up by that.
  leap(-DAY);
  await post();
  await mail.sender?.drain();
  const tried = await core.db.selectFrom('outbox').select('attempts').orderBy('createdAt').execute();
  expect(tried.map(({ attempts }) => attempts)).toEqual([1, 1]);
  leap(2 * DAY);
  const alive = createMail({
    core,
    settings: mailTo(smtp.url, [HOST]).mail,
    siteUrl: new URL('https://column.example'),
    titleOf: (article) => article,
    warn: () => undefined,
  });
  await alive.sender?.drain();
  const text = smtp.received.map(({ mail: { text: said } }) => said).join('');
  say('The clock set back and forth over mails', known.length, text.split('> Some words').length - 1);
  expect(text.split('> Some words')).toHaveLength(known.length + 1);
});
