import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../server/config.ts';
import { makeSite } from '../../server/testing.ts';
import { READER } from '../discussion/letter.server.ts';
import { stampForm } from './stamp.server.ts';

const good = { kind: 'question', name: 'Zoe', body: 'How long shall I hold it?' };
const LONG = 'I have had this for a year and nothing has helped me so far.';
const START = Date.parse('2026-11-24T10:00:00Z');

async function site(change: Partial<Config> = {}) {
  // Challenges carry their own clock, so this one starts at the real time.
  const clock = { now: Math.max(START, Date.now()) };
  const made = await makeSite(change, () => clock.now);
  onTestFinished(() => made.app.close());
  const post = (payload: object) => made.app.inject({ method: 'POST', url: '/api/threads/other', payload });
  const reasons = async () => {
    const rows = await made.db.selectFrom('comment').select('heldFor').where('status', '=', 'held').execute();
    return rows.flatMap(({ heldFor }) => JSON.parse(heldFor ?? '[]') as string[]);
  };
  const stamp = (age: number) => stampForm(made.core.signer, clock.now - age);
  return { ...made, clock, post, reasons, stamp };
}

type Task = Parameters<typeof solveChallenge>[0]['challenge'];

async function solve(challenge: Task): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const held: [string, Partial<Config>, object, string][] = [
  [
    'three links',
    {},
    { body: 'https://a.example https://b.example www.c.example' },
    'It holds 3 links; 2 are let through.',
  ],
  ['a listed word in the name', { heldWords: ['casino'] }, { name: 'Casino' }, 'It holds the listed word “casino”.'],
  ['the hidden field filled', {}, { website: 'x' }, 'A field that people do not see was filled, as programs do.'],
];

test.each(held)('%s: waits, and the desk is told why', async (_what, change, fields, reason) => {
  const { post, reasons } = await site(change);
  expect((await post({ ...good, ...fields })).statusCode).toBe(202);
  expect(await reasons()).toEqual([reason]);
});

test('an ordinary letter goes through, with two links and an honest stamp', async () => {
  const { post, stamp } = await site({ heldWords: ['casino'] });
  const body = 'I read https://a.example and https://b.example';
  expect((await post({ ...good, body, stamp: stamp(5000), website: '' })).statusCode).toBe(201);
});

test('the same words again wait; a retry and a short thank-you do not', async () => {
  const { post, reasons, clock } = await site();
  const letter = { ...good, id: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb', body: LONG };
  expect((await post(letter)).statusCode).toBe(201);
  expect((await post(letter)).statusCode).toBe(201);
  expect((await post({ ...good, body: ` ${LONG.toUpperCase()}` })).statusCode).toBe(202);
  expect(await reasons()).toEqual(['The same words were sent within the last day.']);
  const thanks = { ...good, body: 'Thank you!' };
  expect([(await post(thanks)).statusCode, (await post(thanks)).statusCode]).toEqual([201, 201]);
  clock.now += 25 * 3600_000;
  expect((await post({ ...good, body: LONG })).statusCode).toBe(201);
});

test('a hurried form is asked for a proof of work, and posted with it, once', async () => {
  const { post, stamp } = await site();
  const letter = { ...good, stamp: stamp(100) };
  const asked = await post(letter);
  expect(asked.statusCode).toBe(428);
  const altcha = await solve(asked.json().challenge as Task);
  expect((await post({ ...letter, altcha })).statusCode).toBe(201);
  expect((await post({ ...letter, altcha })).statusCode).toBe(202);
});

test('work that is made up, expired or unsigned counts for nothing: the letter waits', async () => {
  const { post, stamp, reasons } = await site();
  const letter = { ...good, stamp: stamp(100) };
  const { challenge } = (await post(letter)).json<{ challenge: Task }>();
  const easy = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } };
  for (const altcha of ['none', 'x', '{}', btoa('{"challenge":{}}'), await solve(easy as Task)]) {
    expect((await post({ ...letter, altcha })).statusCode).toBe(202);
  }
  expect(new Set(await reasons())).toEqual(new Set(['The form came back within 3 seconds, as programs send it.']));
});

test('forged and stale stamps are suspicious', async () => {
  const { post, stamp } = await site();
  for (const wrong of ['1.x', `${stamp(0)}x`, stamp(25 * 3600_000), 'x']) {
    expect((await post({ ...good, stamp: wrong })).statusCode).toBe(428);
  }
});

test('many letters from one address within ten minutes must be worked for', async () => {
  const { discussion, clock } = await site({ postsPerMinute: 2 });
  const send = async (address: string) => {
    const letter = { ...good, kind: 'question', id: crypto.randomUUID(), parentId: null, email: null } as const;
    const posted = await discussion.post('other', letter, READER, { address, fields: {}, canWork: false });
    return posted.outcome;
  };
  const sent: string[] = [];
  for (let index = 0; index < 5; index += 1) sent.push(await send('one'));
  expect(sent).toEqual(['published', 'published', 'published', 'published', 'held']);
  expect(await send('another')).toBe('published');
  clock.now += 11 * 60_000;
  expect(await send('one')).toBe('published');
});

test('without scripts nobody is asked to work: the letter waits', async () => {
  const { app, stamp, reasons } = await site();
  const payload = new URLSearchParams({ ...good, stamp: stamp(100) }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await app.inject({ method: 'POST', url: '/articles/other/discussion/', payload, headers });
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toContain('held');
  expect(await reasons()).toHaveLength(1);
});

test('the plain form carries a stamp of its own, which is honest after a while', async () => {
  const { app, clock } = await site();
  const url = '/articles/other/discussion/';
  const { stamp } = (await app.inject(url)).json<{ form: { values: { stamp: string } } }>().form.values;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (name: string) => {
    const payload = new URLSearchParams({ ...good, name, stamp }).toString();
    return app.inject({ method: 'POST', url, headers, payload });
  };
  expect((await send('Zoe')).headers.location).toContain('held');
  clock.now += 5000;
  expect((await send('Amy')).headers.location).toContain('comment=');
});

async function service(say: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    request.on('data', (chunk) => asked.push(`${request.url} ${chunk}`));
    request.on('end', () => say !== 'nothing' && response.end(say));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, akismet: { url: new URL(`http://127.0.0.1:${port}/1.1`), key: 'secret' } };
}

test('a spam service is asked, never told an address, and its silence stops nobody', async () => {
  const spam = await service('true');
  const first = await site({ akismet: spam.akismet });
  expect((await first.post({ ...good, email: 'zoe@example.org' })).statusCode).toBe(202);
  expect(await first.reasons()).toEqual(['The spam service calls it spam.']);
  expect(spam.asked.join()).toMatch(/^\/1\.1\/comment-check/);
  expect(decodeURIComponent(spam.asked.join())).not.toMatch(/zoe@example|127\.0\.0\.1/);
  for (const say of ['false', 'invalid', 'nothing']) {
    const { akismet } = await service(say);
    const { post } = await site({ akismet });
    expect((await post(good)).statusCode).toBe(201);
  }
});
