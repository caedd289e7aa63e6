import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { database as words, disk } from '#words/doctor.ts';
import { openDatabase, reason, sqlitePath } from '../../lib/database.server.ts';
import { hasHost } from '../account/people.server.ts';
import { migrations } from '../discussion/migrations.server.ts';
import type { DiscussionTables } from '../discussion/schema.server.ts';
import type { Db } from '../discussion/store.server.ts';
import { mailHealth } from '../mail/outbox.server.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

const MEGABYTE = 1e6;
/** Below it a site soon has no room, in megabytes. */
const LOW = 500;

/** Looks at the database; what it writes on trial is taken back. */
export async function checkDatabase(url: string, root: string, moderated: boolean, now: number): Promise<Finding[]> {
  const name = sqlitePath(url);
  const file = name === null ? null : path.resolve(root, name);
  if (file !== null && !existsSync(file)) return [look(words.none(file)), ...checkFolder(nearestFolder(file))];
  const around = file === null ? [] : [...checkFolder(path.dirname(file)), ...checkRights(file)];
  const torn = file === null ? null : tornIn(file);
  if (torn !== null) return [...around, wrong(words.torn(torn))];
  let db: Db | undefined;
  try {
    db = openDatabase<DiscussionTables>(url, root);
    return [...around, ...(await checkTables(db, now, moderated))];
  } catch (error) {
    return [...around, wrong(words.away(reason(error).replace(/\. Check DATABASE_URL\.$/, '')))];
  } finally {
    await db?.destroy();
  }
}

/** What SQLite itself finds wrong with its file, or null. */
function tornIn(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    const [first] = database.prepare('pragma quick_check(1)').all();
    database.close();
    return first?.['quick_check'] === 'ok' ? null : String(first?.['quick_check']);
  } catch (error) {
    return /malformed|not a database/.test(reason(error)) ? reason(error) : null;
  }
}

async function checkTables(db: Db, now: number, moderated: boolean): Promise<Finding[]> {
  const steps = await sql<{ version: number }>`select max(version) as version from schema_version`
    .execute(db)
    .catch(() => null);
  const has = steps?.rows[0]?.version ?? 0;
  if (has > migrations.length) return [wrong(words.newer(has, migrations.length))];
  if (has < migrations.length) return [look(words.old(has, migrations.length))];
  const readOnly = await tryToWrite(db);
  const { newest } = await db
    .selectFrom('comment')
    .select(({ fn }) => fn.max('createdAt').as('newest'))
    .executeTakeFirstOrThrow();
  const { givenUp } = await mailHealth(db);
  return [
    readOnly === null ? fine(words.fine) : wrong(words.readOnly(readOnly)),
    ...(newest && Date.parse(newest) > now + 300_000 ? [wrong(words.ahead(newest))] : []),
    ...(moderated && !(await hasHost(db)) ? [look(words.noHost)] : []),
    ...(givenUp > 0 ? [look(words.givenUp(givenUp))] : []),
  ];
}

/** Writes and takes it back. @returns what went wrong, or null */
async function tryToWrite(db: Db): Promise<string | null> {
  const undo = new Error('Taken back.');
  const row = { name: 'doctor', value: '', createdAt: new Date(0).toISOString() };
  const error: unknown = await db
    .transaction()
    .execute(async (transaction) => {
      await transaction.insertInto('secret').values(row).execute();
      throw undo;
    })
    .catch((thrown: unknown) => thrown);
  return error === undo ? null : reason(error);
}

function nearestFolder(file: string): string {
  const folder = path.dirname(file);
  return existsSync(folder) || folder === path.dirname(folder) ? folder : nearestFolder(folder);
}

function checkFolder(folder: string): Finding[] {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return [wrong(disk.noRight(folder))];
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const text = free < 10_000 ? `${free} MB` : `${Math.floor(free / 1000)} GB`;
  return [free < LOW ? wrong(disk.low(folder, text)) : fine(disk.fine(folder, text))];
}

function checkRights(file: string): Finding[] {
  const others = process.platform === 'win32' ? 0 : statSync(file).mode & 0o004;
  const isOpen = others !== 0 && (statSync(path.dirname(file)).mode & 0o001) !== 0;
  return isOpen ? [look(words.readable(file))] : [];
}
