import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from './testing.ts';

const FRIEND = 'https://pages.example.org';
const API = '/api/threads/it-band-pain';
const letter = { kind: 'question', name: 'Zoe', body: 'How long?' };

async function site(corsOrigins: readonly string[] = [FRIEND]) {
  const { app } = await makeSite({ corsOrigins });
  onTestFinished(() => app.close());
  return app;
}

test('a listed origin reads and posts, with its cookies', async () => {
  const app = await site();
  const headers = { origin: FRIEND, 'sec-fetch-site': 'cross-site' };
  const read = await app.inject({ url: API, headers });
  expect(read.headers).toMatchObject({
    'access-control-allow-origin': FRIEND,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'etag, location, retry-after, letters-keep',
    vary: 'accept-encoding, origin',
  });
  const again = await app.inject({ url: API, headers: { ...headers, 'if-none-match': String(read.headers.etag) } });
  expect(again.statusCode).toBe(304);
  expect(again.headers['access-control-allow-origin']).toBe(FRIEND);
  const posted = await app.inject({ method: 'POST', url: API, headers, payload: letter });
  expect(posted.statusCode).toBe(201);
  expect(posted.headers['access-control-allow-origin']).toBe(FRIEND);
  const refused = await app.inject({ method: 'POST', url: API, headers, payload: { ...letter, name: '' } });
  expect(refused.statusCode).toBe(422);
  expect(refused.headers['access-control-allow-origin']).toBe(FRIEND);
});

test('a listed origin may ask first, and post the plain form', async () => {
  const app = await site();
  const headers = { origin: FRIEND, 'access-control-request-method': 'POST' };
  const asked = await app.inject({ method: 'OPTIONS', url: API, headers });
  expect(asked.statusCode).toBe(204);
  expect(asked.headers['access-control-allow-methods']).toContain('PATCH');
  expect(asked.headers['access-control-allow-headers']).toContain('content-type');
  const form = await app.inject({
    method: 'POST',
    url: '/articles/it-band-pain/discussion/',
    headers: { origin: FRIEND, 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(letter).toString(),
  });
  expect(form.statusCode).toBe(303);
});

test.each([
  'https://evil.example',
  'http://pages.example.org',
  'https://pages.example.org:444',
  'https://pages.example.org.evil.example',
  'https://sub.pages.example.org',
  'null',
])('%s is not listed: it may neither read nor post', async (origin) => {
  const app = await site();
  const headers = { origin, 'sec-fetch-site': 'cross-site' };
  const read = await app.inject({ url: API, headers });
  expect(read.headers).not.toHaveProperty('access-control-allow-origin');
  expect(read.headers['vary']).toContain('origin');
  const asked = await app.inject({
    method: 'OPTIONS',
    url: API,
    headers: { ...headers, 'access-control-request-method': 'POST' },
  });
  expect(asked.headers).not.toHaveProperty('access-control-allow-origin');
  expect((await app.inject({ method: 'POST', url: API, headers, payload: letter })).statusCode).toBe(403);
});

test.each(['/', '/about/', '/health', '/articles/it-band-pain/discussion/', '/api/auth/get-session', '/api/'])(
  '%s is shared with nobody',
  async (url) => {
    const { headers } = await (await site()).inject({ url, headers: { origin: FRIEND } });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  },
);

test('without a list nothing is shared', async () => {
  const app = await site([]);
  const { headers } = await app.inject({ url: API, headers: { origin: FRIEND } });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers['vary']).toBe('accept-encoding');
  expect((await app.inject({ method: 'OPTIONS', url: API })).statusCode).toBe(404);
});
