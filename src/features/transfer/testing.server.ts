import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { openCore } from '../discussion/core.server.ts';
import { runCommand } from './command.server.ts';

/** A folder that goes with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'transfer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A site's folder with a discussion, and the command over it. */
export function makeDesk(change: { databaseUrl?: string; root?: string } = {}) {
  const root = change.root ?? makeFolder();
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const databaseUrl = change.databaseUrl ?? `file:${path.join(root, 'data/discussion.db')}`;

  /** Runs the command; `said` is every line of it, warnings among them. */
  async function run(...words: string[]) {
    return feed([], ...words);
  }

  async function feed(input: Iterable<Buffer> | AsyncIterable<Buffer>, ...words: string[]) {
    const lines: string[] = [];
    const written: Buffer[] = [];
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk);
        done();
      },
    });
    const code = await runCommand(words, {
      root,
      databaseUrl,
      now: () => clock.now,
      say: (line) => lines.push(line),
      warn: (line) => lines.push(line),
      input: Readable.from(input),
      output,
    });
    return { code, said: lines.join('\n'), written: Buffer.concat(written).toString() };
  }

  /** The discussion's database, open until the test ends or it is closed. */
  async function open() {
    const { core } = await openCore(databaseUrl, root, () => clock.now);
    let closed = false;
    async function close() {
      if (!closed) await core.close();
      closed = true;
    }
    onTestFinished(close);
    return { core, db: core.db, close };
  }

  return { root, clock, databaseUrl, run, feed, open };
}

/** The path of an export made by hand. */
export function fixture(name: string): string {
  return path.resolve('src/features/transfer/fixtures', name);
}

/** A site with two articles; `letters` are all of its discussion, in the order of time. */
export async function makeDeskWithArticles() {
  const desk = makeDesk();
  for (const article of ['it-band-pain', 'other']) {
    mkdirSync(path.join(desk.root, 'content/articles', article), { recursive: true });
  }
  async function letters() {
    const { db, close } = await desk.open();
    const rows = await db.selectFrom('comment').selectAll().orderBy('createdAt').orderBy('id').execute();
    await close();
    return rows;
  }
  return { ...desk, letters };
}

/** What a WordPress export says of a comment, where it is not the usual. */
interface Given {
  id?: string;
  parent?: string;
  author?: string;
  email?: string;
  date?: string;
  content?: string;
}

/** A WordPress export of one page. */
export function wxr(comments: Given[], head = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  const written = comments.map(
    ({ id = '1', parent = '0', author = 'Zoe', email = '', date = '2011-05-01 10:00:00', content = 'Hello' }) => `
    <wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${author}</wp:comment_author>
    <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_date_gmt>${date}</wp:comment_date_gmt>
    <wp:comment_content>${content}</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
  );
  return `${head}
  <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://blog.example</link><item>
    <link>https://blog.example/it-band-pain/</link><wp:post_date_gmt>2010-01-02 03:04:05</wp:post_date_gmt>
    ${written.join('')}</item></channel></rss>`;
}

/** Imports a file that holds this. */
export async function importing(content: string | Buffer, ...options: string[]) {
  const desk = await makeDeskWithArticles();
  writeFileSync(path.join(desk.root, 'export'), content);
  const result = await desk.run('import', 'export', ...options);
  return { ...desk, ...result };
}
