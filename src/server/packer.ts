import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeWhole } from '../lib/write-whole.server.ts';
import { spare } from './packing.ts';

/** Packs texts, and keeps what they came to for the builds that follow. */
export interface Packer {
  brotli(plain: Buffer): Promise<Buffer>;
  gzip(plain: Buffer): Promise<Buffer>;
  /** Throws away what was kept and not asked for since; resolves to how many texts were packed quickly. */
  end(): Promise<number>;
}

const pack = promisify(brotliCompress);
const zip = promisify(gzip);

/** The size of a block, as a power of two. Pages of our length come out smallest with it, by some 40 bytes. */
const BLOCK = 16;

function smallest(plain: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_LGBLOCK]: BLOCK,
  };
  return pack(plain, { params });
}

/** A seventieth of the time for an eighth more bytes. */
function quickly(plain: Buffer): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return pack(plain, { params });
}

/** Changes with the content, how it is packed, and by which version of the packers. */
function stampOf(plain: Buffer): string {
  const how = `${BLOCK} ${process.versions.brotli} ${process.versions.zlib}`;
  return createHash('sha256').update(how).update(plain).digest('base64url');
}

/**
 * The smallest Brotli takes longer than all else of a page, so a build makes only so much of it: what is left over is
 * packed quickly, and made smallest by the builds that follow.
 * @param kept the folder of what is kept, which no other packer shares
 * @param most so many bytes of text are made smallest
 */
export function createPacker(kept: string, most: number): Packer {
  mkdirSync(kept, { recursive: true });
  const hasTime = spare(most);
  const used = new Set<string>();
  let quick = 0;
  const keptOr = async (name: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    used.add(name);
    const file = path.join(kept, name);
    const found = await readFile(file).catch(() => null);
    if (found) return found;
    const made = await make();
    await writeWhole(file, made);
    return made;
  };
  return {
    brotli(plain) {
      const stamp = stampOf(plain);
      const name = `${stamp}.br`;
      if (existsSync(path.join(kept, name)) || hasTime(plain.length)) return keptOr(name, () => smallest(plain));
      quick += 1;
      return keptOr(`${stamp}.quick.br`, () => quickly(plain));
    },
    gzip: (plain) => keptOr(`${stampOf(plain)}.gz`, () => zip(plain, { level: 9 })),
    async end() {
      for (const name of await readdir(kept)) if (!used.has(name)) await rm(path.join(kept, name));
      return quick;
    },
  };
}
