import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { makeDesk } from '../transfer/testing.server.ts';
import { oldAnchorScript } from './anchors.ts';
import { siteOf } from './lines.server.ts';

/** Runs the script as a page with this fragment would; gives where it led, and how to change the fragment. */
function open(hash: string, live = '') {
  const led: string[] = [];
  const location = { hash, pathname: '/articles/knees/', replace: (to: string) => void led.push(to) };
  const listeners: (() => void)[] = [];
  const listen = (_event: string, listener: () => void) => void listeners.push(listener);
  new Function('location', 'addEventListener', oldAnchorScript('blog.example', live))(location, listen);
  function change(to: string) {
    location.hash = to;
    for (const listener of listeners) listener();
  }
  return { led, change };
}

test('a number of WordPress leads to the discussion, at once and whenever it is asked for', () => {
  const page = open('#comment-123');
  page.change('#sources');
  page.change('#comment-7');
  expect(page.led).toEqual(['/articles/knees/discussion/?comment=123', '/articles/knees/discussion/?comment=7']);
  expect(open('#comment-123', 'https://talk.example').led).toEqual([
    'https://talk.example/articles/knees/discussion/?comment=123',
  ]);
});

test.each(['', '#', '#comment-', '#comment-12ab', '#comment-19583e12-62e2-4a0a-a4cf-890234a436d9', '#comments'])(
  '%j is left alone',
  (hash) => {
    expect(open(hash).led).toEqual([]);
  },
);

test('without an old blog there is no script', () => {
  expect(oldAnchorScript(null, '')).toBe('');
});

/** An export of a blog with so many comments under one article. */
function exportOf(count: number): string {
  const comments = Array.from(
    { length: count },
    (_, index) =>
      `<wp:comment><wp:comment_id>${index + 1}</wp:comment_id><wp:comment_author>Kim</wp:comment_author>` +
      `<wp:comment_date_gmt>2012-01-01 10:00:00</wp:comment_date_gmt><wp:comment_content>Letter ${index + 1}` +
      `</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>`,
  );
  return (
    '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://www.blog.example</wp:base_blog_url>' +
    `<item><title>Knees</title><link>https://www.blog.example/2011/05/it-band-pain/</link><wp:post_id>1</wp:post_id>` +
    `<wp:post_name>it-band-pain</wp:post_name>${comments.join('')}</item></channel></rss>`
  );
}

test('an imported letter is found by its old number, on the second page of a long discussion too', async () => {
  const { app, root } = await makeSite();
  onTestFinished(() => app.close());
  const { run } = makeDesk({ root, databaseUrl: `file:${path.join(root, 'data/letters.db')}` });
  writeFileSync(path.join(root, 'old.xml'), exportOf(70));
  const { code, said } = await run('import', path.join(root, 'old.xml'));
  expect(code, said).toBe(0);
  const moved = await app.inject('/articles/it-band-pain/discussion/?comment=70');
  expect(moved.statusCode).toBe(301);
  const to = String(moved.headers.location);
  expect(to).toMatch(/^\/articles\/it-band-pain\/discussion\/\?comment=([0-9a-f-]{36})#comment-\1$/);
  const { discussion } = (await app.inject(to)).json<{
    discussion: { thread: { page: number; comments: { id: string; html: string }[] } };
  }>();
  expect(discussion.thread.page).toBe(2);
  const letter = discussion.thread.comments.find(({ id }) => to.endsWith(id));
  expect(letter?.html).toContain('Letter 70');
  const elsewhere = await app.inject('/articles/other/discussion/?comment=70');
  expect(elsewhere.headers.location).toBe(to);
  for (const unknown of ['71', '0', '70x', '%20', '1'.repeat(30)]) {
    const shown = await app.inject(`/articles/it-band-pain/discussion/?comment=${unknown}`);
    expect(shown.statusCode, unknown).toBe(200);
  }
});

test.each([
  [{ host: 'runblogger.com' }, 'runblogger.com'],
  [{ host: 'https://www.Runblogger.com/' }, 'runblogger.com'],
  [{ host: 'https://example.org/blog/' }, 'example.org/blog'],
])('the old blog %j is known as %s', (field, site) => {
  expect(siteOf(field)).toBe(site);
});

test.each(['runblogger.com', { host: '' }, { host: 5 }, { host: 'a b.example' }, { host: 'a.example', to: '/x/' }, []])(
  '%j is no old blog, and the build says so',
  (field) => {
    expect(() => siteOf(field)).toThrow('content/redirects.yaml: wordpress must be { host: example.org }');
  },
);
