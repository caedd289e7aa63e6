import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { listenForMetrics } from './listener.server.ts';
import { createMetrics } from './metrics.ts';
import { requestId } from './request-id.ts';
import { readWatchSettings } from './settings.ts';

test.each([
  [undefined, 'made'],
  ['short', 'made'],
  ['abcdefgh', 'abcdefgh'],
  ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8057'],
  ['a'.repeat(65), 'made'],
  ['12345678\n{"level":"error"}', 'made'],
  ['<b>12345678', 'made'],
  [['12345678', '12345678'], 'made'],
])('of the number %j a request has %s', (given, id) => {
  expect(requestId(given, () => 'made')).toBe(id);
});

test('an answer that failed says its number, which stands in the log too', async () => {
  const lines: string[] = [];
  const { app, db } = await makeSite({}, Date.now, { write: (line) => void lines.push(line) });
  onTestFinished(() => app.close());
  await db.schema.dropTable('comment').execute();
  const number = 'from-the-proxy-1';
  const headers = { 'x-request-id': number };
  const failed = await app.inject({ url: '/discussion.atom', headers: { ...headers, accept: 'text/html' } });
  expect(failed.statusCode).toBe(500);
  expect(failed.body).toBe(`<!doctype html><title>Failed</title> ${number}`);
  expect(failed.headers['x-request-id']).toBe(number);
  const problem = await app.inject({ url: '/api/threads/it-band-pain', headers });
  expect(problem.json()).toMatchObject({ status: 500, instance: `urn:request:${number}` });
  expect(lines.filter((line) => (JSON.parse(line) as { reqId: string }).reqId === number)).toHaveLength(4);
  const other = await app.inject('/api/threads/it-band-pain');
  expect(other.headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f]{4}$/);
  expect((await app.inject({ url: '/nowhere/', headers })).headers).not.toHaveProperty('x-request-id');
});

test('a request that takes too long gets a warning', async () => {
  const lines: string[] = [];
  const watch = { metrics: null, slowMs: 1 };
  const { app } = await makeSite({ watch }, Date.now, { write: (line) => void lines.push(line) });
  onTestFinished(() => app.close());
  await app.inject('/articles/it-band-pain/discussion/');
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ level: 'warn', route: '/articles/:article/discussion/', msg: 'A slow request.' }),
  );
});

test('what was answered and posted is counted, and given out on a port of its own', async () => {
  const metrics = createMetrics();
  const { app, core } = await makeSite({}, Date.now, undefined, undefined, metrics);
  const listener = await listenForMetrics(core, metrics, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await listener.stop();
    await app.close();
  });
  const letter = { kind: 'comment', name: 'Zoe', body: 'Hello' };
  for (const payload of [letter, { ...letter, body: '' }, { ...letter, name: '' }]) {
    await app.inject({ method: 'POST', url: '/api/threads/it-band-pain', payload });
  }
  for (const url of ['/', '/about/', '/nowhere/"\n']) await app.inject(url);
  const from = `http://127.0.0.1:${(listener.address as AddressInfo).port}`;
  const text = await (await fetch(`${from}/metrics`)).text();
  expect(text).toContain('letters_total{result="published"} 1\nletters_total{result="held"} 0\n');
  expect(text).toContain('letters_total{result="refused"} 2\n');
  expect(text).toContain('http_requests_total{method="GET",route="files",status="200"} 2\n');
  expect(text).toContain('http_requests_total{method="GET",route="none",status="404"} 1\n');
  expect(text).toContain('http_request_duration_seconds_count{route="/api/threads/:article"} 3\n');
  expect(text).toContain('\ndatabase_up 1\n');
  expect(text).toMatch(/\nevent_loop_lag_max_seconds [\d.e-]+\n/);
  // Each line is a comment or a sample, as the format has them.
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{([a-z]+="([^"\\\n]|\\.)*",?)+\})? [\d.e+-]+)$/);
  }
  const port = (listener.address as AddressInfo).port;
  await expect(listenForMetrics(core, metrics, { host: '127.0.0.1', port })).rejects.toThrow('Check METRICS.');
  expect((await fetch(`${from}/`)).status).toBe(404);
  expect((await app.inject('/metrics')).statusCode).toBe(404);
});

test.each([
  ['', null],
  ['off', null],
  ['9464', { host: '127.0.0.1', port: 9464 }],
  ['10.0.0.5:9464', { host: '10.0.0.5', port: 9464 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
])('METRICS=%s', (METRICS, metrics) => {
  expect(readWatchSettings({ METRICS })).toEqual({ metrics, slowMs: 1000 });
});

test.each([{ METRICS: 'on' }, { METRICS: '0' }, { METRICS: '99999' }, { METRICS: 'a b:1' }, { SLOW_MS: 'soon' }])(
  '%j is refused by its name',
  (env) => {
    expect(() => readWatchSettings(env)).toThrow(Object.keys(env)[0]);
  },
);
