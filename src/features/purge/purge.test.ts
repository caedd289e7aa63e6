import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AMBER } from '../../server/testing.ts';
import { askingSite } from '../question/testing.ts';
import { createPurge, type PurgeTimes } from './purge.server.ts';

const SITE = 'https://example.org';
const TIMES: PurgeTimes = { gatherMs: 50, patienceMs: 2000, pausesMs: [20, 40], graceMs: 500 };

/** What happens beside a test takes its time on a busy machine. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

/** A cache that writes down what it is told; it answers with the first of these states, and at last with 200. */
async function cache(...states: number[]) {
  const told: { files: string[]; token: string | undefined; at: number }[] = [];
  const server = createServer((request, response) => {
    const at = performance.now();
    void json(request).then((body) => {
      told.push({ ...(body as { files: string[] }), token: request.headers.authorization, at });
      response.writeHead(states.shift() ?? 200).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`);
  const files = () => told.flatMap((list) => list.files.map((file) => file.replace(SITE, '')));
  return { url, told, files };
}

/** The port of a server that takes all and says nothing. */
async function silent(): Promise<number> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function site(url: URL, times = TIMES) {
  const made = await askingSite();
  const said: string[] = [];
  const articles = new Map([['it-band-pain', { id: 'it-band-pain', title: 'The quiet culprit' }]]);
  const settings = { url, token: 'secret' };
  const warn = (sentence: string) => void said.push(sentence);
  const purge = createPurge({ core: made.core, articles, settings, site: SITE, warn, times });
  onTestFinished(() => purge.stop());
  return { ...made, purge, said };
}

test('letters that come together are told of in one go, in lists of at most thirty, with the token', async () => {
  const { url, told, files } = await cache();
  const { ask } = await site(url);
  const [one, two] = await Promise.all([ask('How long should I hold it?'), ask('And how hard should I pull?')]);
  await until(() => expect(files()).toContain('/sitemap.xml'));
  expect(files()).toContain(`/questions/${one}/how-long-should-i-hold-it/`);
  expect(files()).toContain(`/questions/${two}/and-how-hard-should-i-pull/`);
  expect(new Set(files()).size).toBe(files().length);
  expect(told.every((list) => list.files.length <= 30 && list.token === 'Bearer secret')).toBe(true);
});

test('a list of more than thirty addresses is told in several, each address in one of them', async () => {
  const { url, told, files } = await cache();
  const { ask } = await site(url);
  await Promise.all(Array.from({ length: 12 }, (_, index) => ask(`How long should I hold it, ${index}?`)));
  await until(() => expect(files().filter((path) => path.startsWith('/oembed/')).length).toBe(12));
  expect(files().length).toBeGreaterThan(60);
  expect(new Set(files()).size).toBe(files().length);
  const sizes = told.map((list) => list.files.length);
  expect(sizes.slice(0, -1).every((size) => size === 30)).toBe(true);
  expect(sizes.at(-1)).toBeLessThanOrEqual(30);
});

test('a reply is forgotten with the question that it stands below', async () => {
  const { url, files } = await cache();
  const { reply } = await site(url);
  await reply(AMBER);
  await until(() => expect(files()).toContain(`/questions/${AMBER}/feed.atom`));
});

test('a question that is asked in other words is forgotten under its old address too', async () => {
  const { url, files } = await cache();
  const { ask, discussion, desk } = await site(url);
  const id = await ask('How long should I hold it?');
  await until(() => expect(files()).toContain('/discussion.atom'));
  await discussion.moderate(desk, [id], { action: 'edit', body: 'How often should I do it?' });
  await until(() => expect(files()).toContain(`/questions/${id}/how-often-should-i-do-it/`));
  const times = () => files().filter((path) => path === `/questions/${id}/how-long-should-i-hold-it/`).length;
  await until(() => expect(times()).toBe(2));
});

test('a closed discussion is told of', async () => {
  const { url, files } = await cache();
  const { discussion, desk } = await site(url);
  await discussion.closeThread(desk, 'it-band-pain', true);
  await until(() => expect(files()).toContain('/api/threads/it-band-pain'));
});

test('it is tried three times, with longer and longer waits, and then said once', async () => {
  const { url, told } = await cache(500, 503, 429);
  const { ask, said } = await site(url);
  await ask();
  await until(() => expect(said).toHaveLength(1));
  expect(said[0]).toBe('The cache was not told what to forget: it answered 429. It forgets by itself within seconds.');
  const [first, second, third] = told.map(({ at }) => at) as [number, number, number];
  expect(told).toHaveLength(3);
  expect(second - first).toBeGreaterThanOrEqual(19);
  expect(third - second).toBeGreaterThanOrEqual(39);
});

test.each([
  ['is not there', () => Promise.resolve(9)],
  ['never answers', silent],
])('a cache that %s holds up no letter, and no end', async (_what, listen) => {
  const url = new URL(`http://127.0.0.1:${await listen()}/purge`);
  const { ask, said, purge } = await site(url, { gatherMs: 0, patienceMs: 60_000, pausesMs: [60_000], graceMs: 100 });
  const begun = performance.now();
  for (let letter = 0; letter < 5; letter += 1) await ask(`Letter ${letter}?`);
  await purge.stop();
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(said.length).toBeGreaterThan(0);
});

test('what was not told yet is told at the end', async () => {
  const { url, files } = await cache();
  const { ask, purge } = await site(url, { ...TIMES, gatherMs: 60_000 });
  const id = await ask();
  await purge.stop();
  expect(files()).toContain(`/questions/${id}/`);
});
