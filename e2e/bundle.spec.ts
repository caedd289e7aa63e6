import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test.skip(({ isMobile }) => isMobile, 'it draws nothing on a screen');

const ROOT = join(import.meta.dirname, '..');

test('the built server runs from what was built and the first conversations, without node_modules', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  for (const part of ['dist', 'content/discussions']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const server = spawn(process.execPath, ['dist/server/main.mjs'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', MODERATION: 'none' },
  });
  try {
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      function listen(chunk: Buffer): void {
        said += String(chunk);
        const found = /is at (http:\/\/[^/]+)\//.exec(said)?.[1];
        if (found) resolve(found);
      }
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('close', () => reject(new Error(`The server did not start: ${said}`)));
    });
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${address}/editor/`)).status).toBe(404);
    for (const page of [
      '/articles/it-band-pain/',
      '/ask/',
      '/sign-in/',
      '/articles/it-band-pain/discussion/feed.atom',
      '/api/openapi.json',
    ]) {
      const answer = await fetch(address + page);
      expect(`${page} ${answer.status}`).toBe(`${page} 200`);
      expect((await answer.text()).length).toBeGreaterThan(1000);
    }
    const old = await fetch(`${address}/feed/`, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([301, '/feed.xml']);
    const posted = await fetch(`${address}/api/threads/it-band-pain`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'comment', name: 'Zoe', body: 'Said *here*.' }),
    });
    expect(posted.status).toBe(201);
    expect(await posted.json()).toMatchObject({ html: '<p>Said <em>here</em>.</p>' });
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
