import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LightMyRequestResponse as Answer } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from './testing.ts';

async function site(change: Parameters<typeof makeSite>[0] = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  return made;
}

/** The own conversation's address, and a letter for it. */
const THREAD = '/api/threads/it-band-pain';
const LETTER = { kind: 'comment', name: 'Zoe', body: 'Hello' };

test('every kind of answer carries the safe headers', async () => {
  const { app } = await site();
  const { headers } = await app.inject('/about/');
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const kinds: Record<string, [status: number, answer: Answer]> = {
    page: [200, await app.inject('/about/')],
    unchanged: [304, await app.inject({ url: '/about/', headers: { 'if-none-match': String(headers.etag) } })],
    head: [200, await app.inject({ method: 'HEAD', url: '/about/' })],
    missing: [404, await app.inject('/nowhere/')],
    moved: [301, await app.inject('/about')],
    led: [301, await app.inject('/2011/old-knee/')],
    gone: [410, await app.inject('/press-kit/')],
    feed: [200, await app.inject('/feed.xml')],
    card: [200, await app.inject('/embed/exercises/stretch/')],
    thread: [200, await app.inject(THREAD)],
    letters: [200, await app.inject('/discussion.atom')],
    map: [200, await app.inject('/sitemap.xml')],
    posted: [201, await app.inject({ method: 'POST', url: THREAD, payload: LETTER })],
    wrong: [422, await app.inject({ method: 'POST', url: THREAD, payload: { ...LETTER, body: '' } })],
    foreign: [
      403,
      await app.inject({ method: 'POST', url: THREAD, payload: LETTER, headers: { origin: 'https://a.b' } }),
    ],
    torn: [400, await app.inject({ method: 'POST', url: THREAD, payload: '{', headers: json })],
    odd: [
      415,
      await app.inject({ method: 'POST', url: THREAD, payload: 'a', headers: { 'content-type': 'text/odd' } }),
    ],
    large: [413, await app.inject({ method: 'POST', url: THREAD, payload: '"' + 'a'.repeat(99_999), headers: json })],
    long: [414, await app.inject(`/articles/${'a'.repeat(300)}/discussion/`)],
    options: [404, await app.inject({ method: 'OPTIONS', url: '/' })],
    stranger: [303, await app.inject('/account/')],
    signIn: [422, await app.inject({ method: 'POST', url: '/sign-in/', payload: 'email=&password=', headers: form })],
  };
  for (const [kind, [status, answer]] of Object.entries(kinds)) {
    expect([kind, answer.statusCode]).toEqual([kind, status]);
    expect(answer.headers, kind).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': kind === 'card' ? 'frame-ancestors *' : "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(answer.headers['referrer-policy'], kind).toMatch(
      /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/,
    );
  }
});

/** Ways out of the served folder, and to what in it is not to be read. */
const WAYS = [
  ...[
    '..',
    '%2e%2e',
    '.%2e',
    '%2e.',
    '%252e%252e',
    '..%00',
    '%c0%ae%c0%ae',
    '%e0%80%ae%e0%80%ae',
    '..;',
    '%uff0e%uff0e',
  ],
].flatMap((up) => ['/', '%2f', '\\', '%5c', '%252f', '//', '%c0%af'].map((mark) => up + mark));

test('no way of writing a path leads out of the served folder', async () => {
  const { app, root } = await site();
  const client = path.join(root, 'dist/client');
  mkdirSync(path.join(client, '.git'));
  writeFileSync(path.join(client, '.git/config'), 'SECRET');
  writeFileSync(path.join(client, '.env'), 'SECRET');
  writeFileSync(path.join(root, 'secret.txt'), 'SECRET');
  writeFileSync(path.join(root, 'dist/server/secret.txt'), 'SECRET');
  const there = [
    '/.env',
    '/.git/config',
    '/%2eenv',
    '/about/%2e%2e/.env',
    '/_headers',
    '/_redirects',
    '/gone/',
    '/404.html',
  ];
  const out = WAYS.flatMap((up) => ['server/secret.txt', 'server/redirects.json'].map((file) => `/${up}${file}`));
  const far = WAYS.flatMap((up) => [
    `/${up}${up}secret.txt`,
    `/about/${up}${up}${up}secret.txt`,
    `/_astro/${up}${up}.env`,
  ]);
  const absolute = [path.join(root, 'secret.txt'), `/${root}/secret.txt`, '/file:///etc/passwd', '/C:%5csecret.txt'];
  for (const url of [...there, ...out, ...far, ...absolute]) {
    const answer = await app.inject(url);
    expect([400, 404], url).toContain(answer.statusCode);
    expect(answer.body, url).not.toMatch(/SECRET|old-knee|root:/);
  }
});

/** What a request may say of the address that it was meant for. */
const LIES = {
  host: 'evil.example',
  forwarded: 'host=evil.example;proto=evil',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-server': 'evil.example',
  'x-forwarded-proto': 'evil',
  'x-forwarded-port': '666',
  'x-forwarded-prefix': '/evil.example',
  'x-host': 'evil.example',
  'x-original-url': '/evil.example',
  'x-rewrite-url': '/evil.example',
  'x-http-method-override': 'DELETE',
};

test.each([0, 1])(
  'with %d proxies in front, no answer repeats what the request says of its host',
  async (trustedProxies) => {
    const { app } = await site({ trustedProxies });
    const urls = [
      '/',
      '/about',
      '/nowhere/',
      '/feed.xml',
      '/2011/old-knee/',
      THREAD,
      '/discussion.atom',
      '/sitemap.xml',
    ];
    const more = [
      '/account/',
      '/sign-in/',
      '/oembed?url=http://evil/&format=json',
      '/articles/it-band-pain/discussion/',
    ];
    for (const url of [...urls, ...more, '/ask', '/articles/it-band-pain/discussion/feed.atom', '/%zz']) {
      const [lied, plain] = [await app.inject({ url, headers: LIES }), await app.inject(url)];
      expect(lied.statusCode, url).toBe(plain.statusCode);
      expect(JSON.stringify(lied.headers) + lied.body, url).not.toMatch(/evil\.example|"evil|evil:|:666/);
    }
  },
);

/** Ways to name another site where a path of this one is asked for. */
const ELSEWHERE = [
  '//evil.example/',
  '/\\evil.example/',
  '/%2f%2fevil.example/',
  '/%5cevil.example',
  '///evil.example',
];
const HIDDEN = [
  '/\tevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/@evil.example',
  '/about//evil.example',
];

test('no address is led on to another site', async () => {
  const { app } = await site();
  for (const url of [...ELSEWHERE, ...HIDDEN, '/about/index.html/..//evil.example', '//evil.example/index.html']) {
    for (const end of ['', '/', '/index.html', '?next=//evil.example/']) {
      const { location } = (await app.inject(url + end)).headers;
      const to = new URL(String(location ?? '/'), 'https://here.example/');
      expect(to.origin, url + end).toBe('https://here.example');
    }
  }
});

test('a body as deep as its length allows is refused or read, and holds nobody up', async () => {
  const { app } = await site();
  const headers = { 'content-type': 'application/json' };
  const deep = '['.repeat(30_000) + ']'.repeat(30_000);
  const objects = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
  for (const body of [deep, objects, `{"kind":"comment","name":"Zoe","body":${deep}}`, `{"__proto__":{"a":1}}`]) {
    const began = performance.now();
    const answer = await app.inject({ method: 'POST', url: THREAD, payload: body, headers });
    expect([400, 422]).toContain(answer.statusCode);
    expect(performance.now() - began).toBeLessThan(1000);
  }
});
