import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { count } from '#words/format.ts';
import { existing, stamp } from './files.server.ts';
import { copyFile, countComments, fault, fileOf, isInUse, settle } from './sqlite.server.ts';
import type { Verb } from './verb.server.ts';

export const restoreVerb: Verb = {
  usage: 'FILE [--force]',
  help: 'Puts a backup in the place of the database, after checking it, and keeps the old one beside it. Stop the server\nfirst, or say --force.',
  options: { force: { type: 'boolean' } },
  takes: [1, 1],
  async run({ root, databaseUrl, now, say }, [name = ''], { force }) {
    const target = fileOf(databaseUrl, root, 'restore');
    const source = existing(root, name);
    if (source === target) throw new Error('That file is the database itself. Name a backup.');
    const wrong = fault(source);
    if (wrong) throw new Error(`${wrong} Nothing was changed.`);
    mkdirSync(path.dirname(target), { recursive: true });
    if (existsSync(target)) {
      const old = await setAside(target, `${target}.before-${stamp(now())}`, force === true);
      say(`The database as it was is kept in ${old}.`);
    }
    await copyFile(source, target);
    const fails = fault(target);
    if (fails) throw new Error(`The restored database does not pass its check: ${fails}`);
    say(`${target} holds ${count(countComments(target), 'comment')} again.`);
    return 0;
  },
};

/**
 * Keeps what is there. A sound database is copied and stays in its place, so that a server that runs beside a forced
 * restore writes on in the right file; a damaged one is moved with the files that belong to it.
 */
async function setAside(target: string, old: string, force: boolean): Promise<string> {
  if (existsSync(old)) throw new Error(`${old} is there already. Wait a second and restore again.`);
  if (fault(target) === null) {
    if (isInUse(target) && !force) {
      throw new Error(
        'The database is in use: stop the server first, or say --force to restore under it. Nothing was changed.',
      );
    }
    await copyFile(target, old);
    settle(old);
    return old;
  }
  for (const end of ['', '-wal', '-shm']) if (existsSync(target + end)) renameSync(target + end, old + end);
  return old;
}
