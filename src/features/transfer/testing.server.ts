import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
