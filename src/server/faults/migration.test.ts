/** Killed without warning while an older database is brought up to date: what was found, and what the next start made. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { HTML_VERSION } from '../../features/discussion/markdown.server.ts';
import { migrations } from '../../features/discussion/migrations.server.ts';
import type { DiscussionTables } from '../../features/discussion/schema.server.ts';
import { migrate } from '../../lib/database-migrate.server.ts';
import { openDatabase } from '../../lib/database.server.ts';
import { makeRoot } from '../testing.ts';
import { ALL, fileOf, healthOf, MAIN, moments, run, say, type Started, start, stored } from './testing.ts';

vi.setConfig({ testTimeout: 300_000 });

/** So many that the steps take long enough to be struck in. */
const LETTERS = 600;

/** A database as a release of so many steps has left it. */
async function older(root: string, steps: number): Promise<void> {
  mkdirSync(path.dirname(fileOf(root)), { recursive: true });
  const db = openDatabase<DiscussionTables>(`file:${fileOf(root)}`, root);
  await migrate(db, migrations.slice(0, steps));
  await db.destroy();
}

/** Letters as the first release wrote them. */
function fill(root: string): string[] {
  const database = new DatabaseSync(fileOf(root));
  const insert = database.prepare(`insert into comment
    (id, article_id, kind, role, name, name_key, body, html, html_version, created_at, status, seeded, pinned)
    values (?, 'other', 'comment', 'reader', 'Zoe', 'zoe', 'Old', '<p>Old</p>', ?, '2025-01-01', 'approved', 0, 0)`);
  const ids = Array.from({ length: LETTERS }, () => crypto.randomUUID());
  database.exec('begin');
  for (const id of ids) insert.run(id, HTML_VERSION);
  database.exec('commit');
  database.close();
  return ids;
}

/** The steps that a database says it has taken, and all that they made. */
function schemaOf(root: string): { steps: number; made: unknown[]; columns: unknown[] } {
  const database = new DatabaseSync(fileOf(root));
  const { steps } = database.prepare('select count(*) as steps from schema_version').get() as { steps: number };
  const made = database.prepare(`select name from sqlite_master where name not like 'sqlite_%' order by name`).all();
  const columns = database.prepare(`select name from pragma_table_info('comment')`).all();
  database.close();
  return { steps, made, columns };
}

/** Waits until a step has begun: until somebody else has the file for writing. */
async function untilWriting(root: string, { exit }: Started): Promise<void> {
  let ended = false;
  void exit.then(() => (ended = true));
  const database = new DatabaseSync(fileOf(root), { timeout: 0 });
  for (;;) {
    try {
      if (ended) break;
      database.exec('begin immediate; rollback');
    } catch {
      break;
    }
    await sleep(2);
  }
  database.close();
}

test('killed at any moment of a migration, the database is whole, and the next start ends it', async () => {
  const whole = [];
  for (let steps = 0; steps <= migrations.length; steps += 1) {
    const root = makeRoot();
    await older(root, steps);
    whole.push(schemaOf(root));
  }
  const { seed, next } = moments();
  const rounds = ALL ? 25 : 2;
  const left: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const root = makeRoot();
    await older(root, 1);
    const ids = fill(root);
    const started = run(root, [MAIN], { PORT: '0' });
    await untilWriting(root, started);
    await sleep(next() * 300);
    started.child.kill('SIGKILL');
    await started.exit;
    expect(stored(root).integrity).toBe('ok');
    const { steps } = schemaOf(root);
    left.push(steps);
    expect(schemaOf(root)).toEqual(whole[steps]);

    const { child, address, exit } = await start(root);
    expect(await healthOf(address)).toBe(200);
    child.kill('SIGTERM');
    await exit;
    expect(schemaOf(root)).toEqual(whole.at(-1));
    const found = stored(root);
    expect(ids.filter((id) => !found.ids.has(id))).toEqual([]);
  }
  say('Killed while migrating', LETTERS, LETTERS, `${rounds} rounds, left at step ${left.join(', ')}; seed ${seed}.`);
});
