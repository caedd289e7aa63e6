/** Killed without warning while a blog moves in: what was found, and what the same import made of it afterwards. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { blog, item, makeDesk } from '../../features/move-in/testing.server.ts';
import { ALL, moments, run, say, stored } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

const IMPORT = path.resolve('src/server/import.ts');
const POSTS = 40;
const LETTERS = 4;

/** Posts with letters; two posts in three want a name that another has. */
function someBlog(): string {
  const comments = (post: number) =>
    Array.from({ length: LETTERS }, (_, n) => {
      const id = post * 100 + n;
      return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Yan</wp:comment_author>
        <wp:comment_date_gmt>2011-05-02 10:00:0${n}</wp:comment_date_gmt><wp:comment_content>Mine too, ${id}
        </wp:comment_content><wp:comment_approved>1</wp:comment_approved>
        <wp:comment_parent>${n > 0 ? id - 1 : 0}</wp:comment_parent></wp:comment>`;
    }).join('');
  const posts = Array.from({ length: POSTS }, (_, n) => {
    const id = String(n + 1);
    const term = `<category domain="category" nicename="topic-${n % 7}"><![CDATA[Topic ${n % 7}]]></category>`;
    const content = `<p>Words of post ${id}.</p>`.repeat(20);
    return item({ id, name: `knees-${n % 20}`, title: `Knees ${id}`, content, more: term + comments(n + 1) });
  });
  return blog(...posts);
}

/** Every file of the content, by its name. */
function contentOf(folder: string): Record<string, string> {
  const names = globSync('**/*', { cwd: folder, exclude: [] }).concat(globSync('**/.*', { cwd: folder }));
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

const lettersOf = (root: string) => [...stored(root).ids].sort();

test('killed at any moment of an import, the same import ends it: nothing is double, nothing is lost', async () => {
  const xml = someBlog();
  const untouched = makeDesk();
  writeFileSync(path.join(untouched.root, 'blog.xml'), xml);
  const words = ['wordpress', 'blog.xml'];
  expect((await untouched.run(...words)).code).toBe(0);
  const whole = { content: contentOf(untouched.content), letters: lettersOf(untouched.root) };
  expect(whole.letters.length).toBeGreaterThanOrEqual(POSTS * LETTERS);

  const { seed, next } = moments();
  const left: string[] = [];
  const rounds = ALL ? 20 : 1;
  for (let round = 0; round < rounds; round += 1) {
    const { root, content, run: importAgain } = makeDesk();
    writeFileSync(path.join(root, 'blog.xml'), xml);
    const had = globSync('articles/*/index.mdx', { cwd: content }).length;
    const written = () => globSync('articles/*/index.mdx', { cwd: content }).length - had;
    for (let kills = 0; kills < 2; kills += 1) {
      const { child, exit } = run(root, [IMPORT, ...words]);
      let ended = false;
      void exit.then(() => (ended = true));
      const most = written() + 1 + next() * (POSTS - written());
      while (!ended && written() < most && written() < POSTS) await sleep(1);
      // At once, or later: then letters are taken in, or what was done is noted.
      await sleep(next() < 0.6 ? 0 : next() * 200);
      child.kill('SIGKILL');
      await exit;
    }
    left.push(`${written()}`);
    expect((await importAgain(...words)).code).toBe(0);
    expect({ content: contentOf(content), letters: lettersOf(root) }).toEqual(whole);
  }
  const found = lettersOf(untouched.root).length;
  say(
    'Killed while importing',
    found,
    found,
    `${rounds} rounds of ${POSTS} posts, left at ${left.join(', ')}; seed ${seed}.`,
  );
});
