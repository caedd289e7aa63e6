import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { makeFolder } from './testing.server.ts';

const MAIN = path.resolve('src/server/discussion.ts');
const POST = '<p>What the post itself says, at length.</p>'.repeat(25_000);
const LETTER = 'What one letter says. '.repeat(300);

/** A WordPress export of more than forty million characters, as it goes. */
function* longExport(): Generator<string> {
  yield '<rss><channel><link>https://blog.example</link>';
  for (let item = 0; item < 40; item += 1) {
    yield `<item><link>https://blog.example/${item}/other/</link><content:encoded><![CDATA[${POST}]]></content:encoded>`;
    for (let at = 0; at < 5; at += 1) {
      yield `<wp:comment><wp:comment_id>${item * 5 + at + 1}</wp:comment_id><wp:comment_author>Zoe</wp:comment_author>
        <wp:comment_date_gmt>2011-05-01 10:00:00</wp:comment_date_gmt><wp:comment_content>${LETTER}</wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
    }
    yield '</item>';
  }
  yield '</channel></rss>';
}

test(
  'an export that is longer than all the memory it may use is taken in as it is piped',
  { timeout: 120_000 },
  async () => {
    const root = makeFolder();
    mkdirSync(path.join(root, 'content/articles/other'), { recursive: true });
    const child = spawn(process.execPath, ['--max-old-space-size=64', MAIN, 'import', '-'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '' },
    });
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const code = new Promise((resolve) => child.on('close', resolve));
    await pipeline(longExport(), child.stdin);
    expect(await code, (await said).join('')).toBe(0);
    expect((await said)[0]).toContain('200 added, 0 already here, 0 not taken.');
  },
);
