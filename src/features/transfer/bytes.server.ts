import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reason } from '../../lib/database.server.ts';
import { HEAD_BYTES } from './decode.server.ts';

/** A file's bytes, unpacked, whose beginning was looked at. */
export interface Bytes {
  head: Buffer;
  chunks: AsyncIterable<Buffer>;
  /** Set once all was read: why the packed file ends too early. */
  cut: { why: string | null };
}

/** Opens a file, or takes what is piped in, and unpacks it where it is gzip. */
export async function openBytes(source: string | AsyncIterable<Buffer>): Promise<Bytes> {
  const cut: Bytes['cut'] = { why: null };
  const raw = typeof source === 'string' ? createReadStream(source) : source;
  const first = await peek(raw);
  if (first.head[0] !== 0x1f || first.head[1] !== 0x8b) return { ...first, cut };
  const unpacked = pipeline(Readable.from(first.chunks), createGunzip(), () => undefined);
  return { ...(await peek(whileWhole(unpacked, cut))), cut };
}

/** What comes before the packed file breaks is good. */
async function* whileWhole(unpacked: AsyncIterable<Buffer>, cut: Bytes['cut']): AsyncGenerator<Buffer> {
  try {
    yield* unpacked;
  } catch (error) {
    cut.why = `The packed file is damaged or cut short: ${reason(error)}.`;
  }
}

async function peek(source: AsyncIterable<Buffer>): Promise<Pick<Bytes, 'head' | 'chunks'>> {
  const rest = source[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done) break;
    begun.push(Buffer.from(next.value));
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* begun.splice(0);
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value);
  }
  return { head: Buffer.concat(begun).subarray(0, HEAD_BYTES), chunks: all() };
}
