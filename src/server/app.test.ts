import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from './testing.ts';

async function site(change: Parameters<typeof makeSite>[0] = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  return made.app;
}

test('every answer carries the safe headers, errors too', async () => {
  const app = await site();
  for (const url of ['/', '/nowhere/', '/api/threads/nowhere', '/health', '/articles/it-band-pain/discussion/']) {
    const { headers } = await app.inject(url);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['permissions-policy']).toContain('screen-wake-lock=(self)');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  }
});

test('a card may be framed by anybody, however its file is sent', async () => {
  const app = await site();
  const first = await app.inject('/embed/exercises/stretch/');
  const again = { 'if-none-match': String(first.headers.etag) };
  const answers = [
    first,
    await app.inject({ method: 'HEAD', url: '/embed/exercises/stretch/' }),
    await app.inject({ url: '/embed/exercises/stretch/?from=blog', headers: again }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 304]);
  for (const { headers } of answers) expect(headers['content-security-policy']).toBe('frame-ancestors *');
});

test.each([
  '/',
  '/about/',
  '/embed/',
  '/embed/exercises/',
  '/embed/exercises/nowhere/',
  '/embed/exercises/stretch',
  '/embed/../desk/',
  '/embed/exercises/../../desk/',
  '/embed/exercises/%2e%2e/%2e%2e/about/',
  '/embed%2fexercises%2f..%2f..%2fabout/',
  '/embed/exercises/stretch/..%2f..%2f..%2fabout/',
  '//embed/exercises/stretch/',
  '/desk/?next=/embed/exercises/stretch/',
  '/desk/#/embed/exercises/stretch/',
  '/articles/it-band-pain/discussion/',
  '/oembed/articles/it-band-pain.json',
])('%s may not be framed', async (url) => {
  const { headers } = await (await site()).inject(url);
  expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
});

test('a site served over HTTPS says so', async () => {
  const app = await site({ siteUrl: new URL('https://example.org') });
  expect((await app.inject('/')).headers['strict-transport-security']).toBe('max-age=31536000');
});

test('hashed files may be kept for good, pages are asked for again', async () => {
  const app = await site();
  const hashed = await app.inject('/_astro/a.12345678.js');
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const page = await app.inject('/about/');
  expect(page.headers['cache-control']).toBe('no-cache');
  const again = await app.inject({ url: '/about/', headers: { 'if-none-match': String(page.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('feeds and Markdown say what they are, also where they are compressed', async () => {
  const app = await site();
  const typeOf = async (url: string, encoding = 'identity') =>
    (await app.inject({ url, headers: { 'accept-encoding': encoding } })).headers['content-type'];
  expect(await typeOf('/feed.xml')).toBe('application/rss+xml; charset=utf-8');
  expect(await typeOf('/feed.xml', 'br')).toBe('application/rss+xml; charset=utf-8');
  expect(await typeOf('/feed.json')).toBe('application/feed+json; charset=utf-8');
  expect(await typeOf('/articles/it-band-pain/index.md')).toBe('text/markdown; charset=utf-8');
  expect(await typeOf('/nowhere/feed.json')).toContain('text/html');
});

test('a page without its slash is moved, and the query goes along', async () => {
  const app = await site();
  const moved = await app.inject('/about?from=mail&x=%3F');
  expect(moved.statusCode).toBe(301);
  expect(moved.headers.location).toBe('/about/?from=mail&x=%3F');
  const live = await app.inject('/articles/it-band-pain/discussion');
  expect(live.headers.location).toBe('/articles/it-band-pain/discussion/');
});

test('every page has one address', async () => {
  const app = await site();
  expect((await app.inject('/about/index.html?x=1')).headers.location).toBe('/about/?x=1');
  expect((await app.inject('/index.html')).headers.location).toBe('/');
  expect((await app.inject('/about/?next=/index.html')).statusCode).toBe(200);
});

test.each([
  '/404.html',
  '/nowhere',
  '/nowhere/',
  '/about/x',
  '//evil.example/about',
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/about/index.html.br',
  '/about/nowhere/index.html',
])('%s is not here, and says so with a real 404', async (url) => {
  const answer = await (await site()).inject(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('Not here');
});

test('an address that cannot be read is refused quietly', async () => {
  const answer = await (await site()).inject('/%ff');
  expect([400, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toContain('at ');
});

test.each([
  ['/%zz<script>', 400],
  [`/articles/${'<script>'.repeat(40)}/discussion/`, 414],
])('%s is refused with the safe headers, and not repeated', async (url, status) => {
  const answer = await (await site()).inject(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['content-security-policy']).toBe("frame-ancestors 'none'");
  expect(answer.body).not.toContain('script');
});

test('HEAD answers without a body', async () => {
  const app = await site();
  for (const url of ['/', '/api/threads/it-band-pain']) {
    const answer = await app.inject({ method: 'HEAD', url });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
  }
});

test('a log line holds method, route, status and time, and nothing of the reader', async () => {
  const lines: string[] = [];
  const { app } = await makeSite({}, Date.now, { write: (line) => void lines.push(line) });
  onTestFinished(() => app.close());
  const headers = { 'user-agent': 'Browser/1', referer: 'https://from.example/' };
  await app.inject({ url: '/about/?secret=1', headers });
  await app.inject({ url: '/private-path', headers });
  const payload = { kind: 'question', name: 'Zoe Private', body: 'secret words' };
  await app.inject({ method: 'POST', url: '/api/threads/it-band-pain', headers, payload });
  const [about, missing, post] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(about).toMatchObject({ level: 'info', method: 'GET', route: '/about/', status: 200, ms: expect.any(Number) });
  expect(missing).toMatchObject({ route: 'unknown', status: 404 });
  expect(post).toMatchObject({ method: 'POST', route: '/api/threads/:article', status: 201 });
  expect(lines.join()).not.toMatch(/127\.0\.0\.1|Browser|secret|private-path|Zoe|from\.example/i);
});
