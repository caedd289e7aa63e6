import { existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { reason } from '../../lib/database.server.ts';

/** The path of a file that is there to be read. */
export function existing(root: string, name: string): string {
  const file = path.resolve(root, name);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new Error(`${file} is a folder. Name a file.`);
  return file;
}

/** The path of a file to write, in a folder that is there; a file of that name is kept unless it may go. */
export function fresh(root: string, name: string, mayReplace: boolean): string {
  const file = path.resolve(root, name);
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Make it first.`);
  if (!existsSync(file)) return file;
  if (statSync(file).isDirectory()) throw new Error(`${file} is a folder. Name a file in it.`);
  if (!mayReplace) throw new Error(`${file} is there already. Name another file, or say --force to replace it.`);
  return file;
}

/** Letters hold private addresses: only their keeper may read what is written. */
export const PRIVATE = 0o600;

/** Writes a file that is either whole or not there. */
export async function writeWhole(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w', PRIVATE);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new Error(`${file} could not be written: ${reason(error)}.`, { cause: error });
  }
}

/** "2026-11-24T10-00-00Z": an instant that any file system takes as a name, and that sorts. */
export function stamp(now: number): string {
  return new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
}
