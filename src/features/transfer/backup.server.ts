import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { reason } from '../../lib/database.server.ts';
import { count } from '#words/format.ts';
import { fresh, PRIVATE, stamp } from './files.server.ts';
import { copyFile, countComments, fault, fileOf, settle } from './sqlite.server.ts';
import { type Verb, Wrong } from './verb.server.ts';

/** The names that this command gives: the only files that `--keep` may delete. */
const OURS = /^discussion-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/;

export const backupVerb: Verb = {
  usage: 'FILE | FOLDER [--keep N] [--force]',
  help: 'Copies the SQLite database as it is at this instant, while the server runs, and checks the copy. In a folder\nthe file is named by the time; --keep N then deletes all but the newest N of these.',
  options: { keep: { type: 'string' }, force: { type: 'boolean' } },
  takes: [1, 1],
  async run({ root, databaseUrl, now, say }, [name = ''], { keep, force }) {
    const source = fileOf(databaseUrl, root, 'backup');
    if (!existsSync(source)) throw new Error(`There is no database ${source}. Check DATABASE_URL.`);
    const folder = folderOf(root, name, keep !== undefined);
    const kept = keep === undefined ? null : howMany(keep);
    const target = folder ? path.join(folder, `discussion-${stamp(now())}.db`) : fresh(root, name, force === true);
    if (target === source) throw new Error('The backup cannot go into the database itself. Name another file.');
    await writeBackup(source, target);
    say(`${target} holds ${count(countComments(target), 'comment')} and is whole.`);
    if (folder && kept !== null) for (const old of drop(folder, kept)) say(`Deleted the old backup ${old}.`);
    return 0;
  },
};

/** The folder that was named, made if the backups are to be kept in turn; null where a file was named. */
function folderOf(root: string, name: string, inTurn: boolean): string | null {
  const folder = path.resolve(root, name);
  const isFolder = existsSync(folder) ? statSync(folder).isDirectory() : inTurn || /[\\/]$/.test(name);
  if (!isFolder) {
    if (inTurn) throw new Wrong('--keep needs a folder of backups, not a file.');
    return null;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function howMany(text: unknown): number {
  if (/^[1-9]\d{0,3}$/.test(String(text))) return Number(text);
  throw new Wrong(`--keep must be a whole number from 1 to 9999, not "${String(text)}".`);
}

/** Writes beside the target and puts it in place once it is known to be whole. */
async function writeBackup(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await copyFile(source, part);
    settle(part);
    const wrong = fault(part);
    if (wrong) throw new Error(wrong);
    chmodSync(part, PRIVATE);
    renameSync(part, target);
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true });
    throw new Error(`The backup ${target} could not be made: ${reason(error)}`, { cause: error });
  }
}

function drop(folder: string, keep: number): string[] {
  const names = readdirSync(folder).filter((name) => OURS.test(name));
  const old = names.sort().reverse().slice(keep);
  for (const name of old) rmSync(path.join(folder, name));
  return old;
}
