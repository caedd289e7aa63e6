import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { openCore } from '../discussion/core.server.ts';
import { runImport } from './command.server.ts';

/** What an item of an export says, where it is not the usual. */
export type Given = Partial<
  Record<'id' | 'title' | 'link' | 'name' | 'date' | 'modified' | 'status' | 'type' | 'password' | 'content', string> &
    Record<'excerpt' | 'author' | 'more', string>
>;

export function item(given: Given): string {
  const { id = '7', name = 'knees', type = 'post', status = 'publish', content = '<p>Some words.</p>' } = given;
  const { title = 'Knees', date = '2011-05-01 10:00:00', modified = date, password = '', excerpt = '' } = given;
  const { link = `https://blog.example/2011/05/${name}/`, author = 'zoe', more = '' } = given;
  return `<item><title>${title}</title><link>${link}</link><dc:creator>${author}</dc:creator>
    <content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded>${excerpt}</excerpt:encoded>
    <wp:post_id>${id}</wp:post_id><wp:post_name>${name}</wp:post_name><wp:post_type>${type}</wp:post_type>
    <wp:post_date>${date}</wp:post_date><wp:post_modified>${modified}</wp:post_modified><wp:status>${status}</wp:status>
    <wp:post_password>${password}</wp:post_password>${more}</item>`;
}

export function blog(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss><channel><link>https://blog.example</link>
    <pubDate>Mon, 23 Nov 2026 10:00:00 +0000</pubDate>
    <wp:author><wp:author_login>zoe</wp:author_login><wp:author_display_name>Zoe Hill</wp:author_display_name></wp:author>
    ${items.join('\n')}</channel></rss>`;
}

/** A site's folder, inside one that nothing may touch, and the command over it. */
export function makeDesk() {
  const outside = mkdtempSync(path.join(tmpdir(), 'move-in-'));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  const root = path.join(outside, 'site');
  const content = path.join(root, 'content');
  mkdirSync(path.join(root, 'src/pages/exercises'), { recursive: true });
  cpSync(path.resolve('content'), content, { recursive: true });
  const databaseUrl = `file:${path.join(root, 'data/discussion.db')}`;

  async function run(...words: string[]) {
    const lines: string[] = [];
    const code = await runImport(words, {
      ...{ root, databaseUrl, now: () => Date.parse('2026-11-24T10:00:00Z'), input: Readable.from([]) },
      ...{ say: (line) => lines.push(line), warn: (line) => lines.push(line), output: new Writable() },
    });
    return { code, said: lines.join('\n') };
  }

  /** Imports this; the report is read too. */
  async function take(xml: string | Buffer, ...options: string[]) {
    writeFileSync(path.join(root, 'export.xml'), xml);
    return run('wordpress', 'export.xml', '--report', 'report.json', '--force', ...options);
  }

  const file = (name: string) => path.join(content, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');
  const article = (slug: string) => read(`articles/${slug}/index.mdx`);

  async function letters() {
    const { core } = await openCore(databaseUrl, root);
    const rows = await core.db.selectFrom('comment').selectAll().where('seeded', '=', 0).orderBy('createdAt').execute();
    await core.close();
    return rows;
  }

  /** Every file of the outer folder. */
  function all(): string[] {
    const found = readdirSync(outside, { recursive: true, withFileTypes: true });
    return found
      .filter((one) => one.isFile())
      .map((one) => path.relative(outside, path.join(one.parentPath, one.name)));
  }

  return {
    outside,
    root,
    content,
    run,
    take,
    file,
    read,
    article,
    letters,
    all,
    has: (name: string) => existsSync(file(name)),
  };
}
