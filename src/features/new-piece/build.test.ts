import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy, copyProject, removeCopies } from '../../build.testing.ts';
import { runNew } from './command.server.ts';

afterAll(removeCopies);

const said = ['--description', 'Words that are long enough for a search result, which wants seventy of them or more.'];

test('one of each kind becomes a page of a build, and the exercise has a figure', { timeout: 180_000 }, async () => {
  const root = copyProject('new-pieces');
  const lines: string[] = [];
  const desk = { root, today: '2026-11-24', say: (line: string) => void lines.push(line), ask: null };
  const wishes = [
    ['expert', '--name', 'Zoë Example', '--role', 'author', '--title', 'Writer', ...said, '--about', 'Zoë writes.'],
    ['article', '--title', 'Rolling on', '--by', 'zoe-example', '--tags', 'knee,it-band'],
    ['exercise', '--title', 'Towel squeeze', '--like', 'ball-squeeze'],
    ['routine', '--title', 'Two squeezes', '--steps', 'ball-squeeze,towel-squeeze'],
  ];
  for (const words of wishes) expect([await runNew(words, desk), lines.at(-1)]).toEqual([0, expect.any(String)]);
  expect(await runNew(['article', '--title', 'Not to be seen', '--by', 'editors'], desk)).toBe(0);
  for (const file of ['articles/rolling-on/index.mdx', 'exercises/towel-squeeze.mdx', 'routines/two-squeezes.yaml']) {
    const text = readFileSync(path.join(root, 'content', file), 'utf8');
    expect(text).toMatch(/^draft: true$/m);
    writeFileSync(path.join(root, 'content', file), text.replace(/^draft: true\n/m, ''));
  }
  const { code, output } = await buildCopy(root, { BUILD_DATE: '2026-11-24' });
  expect([code, output]).toEqual([0, expect.stringContaining('Complete!')]);
  const page = (address: string) => path.join(root, 'dist/client', address, 'index.html');
  const read = (address: string) => readFileSync(page(address), 'utf8');
  expect(read('articles/rolling-on')).toContain('Zoë Example');
  expect(read('experts/zoe-example')).toContain('Zoë writes.');
  expect(read('routines/two-squeezes')).toContain('Towel squeeze');
  expect(read('exercises/towel-squeeze')).toMatch(/<svg[^>]*class="[^"]*figure/);
  expect(existsSync(page('articles/not-to-be-seen'))).toBe(false);
});
