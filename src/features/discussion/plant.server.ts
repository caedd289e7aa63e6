import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommentRow } from './schema.server.ts';
import { type Db, insertComment } from './store.server.ts';

/** How an entry begins, and how it does with the id that each has. */
const BEGINS = /^- /gm;
const ID = /^- id: ([0-9a-f-]{36})\s*$/gim;

/**
 * The first conversations, where an entry of them is not in the database yet; none where all are. Their files are parsed
 * only then: that takes a tenth of a small server's memory.
 * @throws naming the file and the field, where one does not fit.
 */
export async function missingSeeds(db: Db, root: string): Promise<CommentRow[]> {
  if (await areAllThere(db, path.join(root, 'content/discussions')).catch(() => false)) return [];
  const { readSeeds } = await import('./seed.server.ts');
  return readSeeds(root);
}

/** Puts the first conversations into the database, once; returns how many entries were new. */
export async function plantSeeds(db: Db, seeds: readonly CommentRow[]): Promise<number> {
  let planted = 0;
  for (const seed of seeds) planted += Number(await insertComment(db, seed));
  return planted;
}

async function areAllThere(db: Db, folder: string): Promise<boolean> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.yaml'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const ids = texts.flatMap((text) => [...text.matchAll(ID)].map(([, id = '']) => id));
  const entries = texts.reduce((total, text) => total + (text.match(BEGINS)?.length ?? 0), 0);
  if (ids.length < entries) return false;
  if (ids.length === 0) return files.length === 0;
  const there = await db.selectFrom('comment').select('id').where('id', 'in', ids).execute();
  return there.length === ids.length;
}
