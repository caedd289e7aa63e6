import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PIECES_FILE, type Piece } from '../doors/manifest.ts';

/** What `npm run previews` made: the pieces that no reader may see yet, and when. */
export interface Previews {
  /** ISO 8601 in UTC. */
  builtAt: string;
  pieces: Piece[];
}

/** Where the page of a piece lies in the folder of previews. */
export const previewFile = ({ kind, id }: Pick<Piece, 'kind' | 'id'>) => `${kind}/${id}.html`;

/** The folder of the files that these pages load, in the build and beside the pages. */
export const PREVIEW_FILES = 'preview/files';

/** The pieces of the build that is served; none where an older build wrote no such list. */
export async function readPieces(client: string): Promise<Piece[]> {
  const list = await readJson<{ pieces: Piece[] }>(path.join(client, '../server', PIECES_FILE));
  return list?.pieces ?? [];
}

/** The previews as they are now, or null where none were made. */
export async function readPreviews(folder: string): Promise<Previews | null> {
  return readJson<Previews>(path.join(folder, PIECES_FILE));
}

async function readJson<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}
