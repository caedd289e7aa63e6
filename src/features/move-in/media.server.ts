import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { toSlug } from '../../lib/slug.ts';

/** A picture that can be shown. */
export interface Picture {
  file: string;
  /** What it is called beside its piece. */
  name: string;
}

/** Larger than any picture for a page, in bytes. */
const LARGEST = 50_000_000;

const FORMATS = new Map(
  ['jpg', 'png', 'webp', 'gif', 'avif', 'svg', 'tiff'].map((format) => [format, format === 'tiff' ? 'tif' : format]),
);

/**
 * Finds pictures in a copy of the uploads.
 * @returns the file of an address; null where it is not there, `broken` where it is no picture
 */
export function openMedia(folder: string | null) {
  const real = folder === null ? null : realpathSync(folder);
  return async function find(address: string): Promise<Picture | 'broken' | null> {
    const rest = /\/uploads\/([^?#]+)/.exec(URL.parse(address, 'http://none')?.pathname ?? '')?.[1];
    if (real === null || !rest) return null;
    const wanted = decoded(rest);
    // What WordPress made smaller has the measures in its name; the whole picture lies beside it.
    const whole = wanted.replace(/-\d+x\d+(?=\.\w+$)/, '');
    const file = [whole, wanted].map((name) => fileIn(real, name)).find((found) => found !== null);
    return file ? pictureOf(file) : null;
  };
}

export type Media = ReturnType<typeof openMedia>;

async function pictureOf(file: string): Promise<Picture | 'broken'> {
  try {
    const { format } = await imageMetadata(readFileSync(file), file);
    const end = FORMATS.get(format.replace('jpeg', 'jpg'));
    const base = path.basename(file).replace(/\.[^.]*$/, '');
    return end ? { file, name: `${toSlug(base, 'picture')}.${end}` } : 'broken';
  } catch {
    return 'broken';
  }
}

/** The file of a name in a folder, wherever its links lead; null where that is outside. */
function fileIn(folder: string, name: string): string | null {
  if (name.includes('\0')) return null;
  try {
    const file = realpathSync(path.resolve(folder, name));
    const { size } = statSync(file);
    return file.startsWith(folder + path.sep) && statSync(file).isFile() && size <= LARGEST ? file : null;
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
