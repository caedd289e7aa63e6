import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRoot, makeSite } from '../../server/testing.ts';
import { threadAtBuild } from './build.server.ts';

test('without a database the page holds the first conversation, tagged as the server will tag it', async () => {
  const file = path.join(makeRoot(), 'data/none.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { thread, etag } = await threadAtBuild('it-band-pain');
  expect(thread.count).toBe(5);
  expect(existsSync(file)).toBe(false);
  const { app } = await makeSite();
  onTestFinished(() => app.close());
  expect((await app.inject('/api/threads/it-band-pain')).headers.etag).toBe(etag);
});

test('with a database it holds what readers have written too', async () => {
  const { app, root } = await makeSite();
  onTestFinished(() => app.close());
  const payload = { kind: 'topic', name: 'Zoe', body: 'Write about hips' };
  await app.inject({ method: 'POST', url: '/api/threads/it-band-pain', payload });
  vi.stubEnv('DATABASE_URL', `file:${path.join(root, 'data/letters.db')}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await threadAtBuild('it-band-pain')).thread.count).toBe(6);
  expect((await threadAtBuild('other')).thread.count).toBe(0);
});
