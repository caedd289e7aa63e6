import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** What is called “slow 3G”. */
const BYTES_PER_SECOND = 50_000;
const DELAY_MS = 400;
/** A piece that comes at once, as a packet does. */
const PIECE = 5_000;

/** A line to the site as from a train: any browser may be set behind it. */
export interface SlowLine {
  url: string;
  /** Cuts the line when the answer to the next post would come: the letter got there, and nobody hears of it. */
  cutAtNextAnswer: () => void;
  mend: () => void;
  /** How many posts went over it. */
  posts: () => number;
  close: () => void;
}

/** Sets a slow line before a site of this machine. */
export async function startSlowLine(port: number): Promise<SlowLine> {
  const open = new Set<Socket>();
  let posts = 0;
  let isCut = false;
  let isCutNext = false;
  // What comes over all its connections together shares the line.
  let freeAt = 0;
  async function pass(bytes: number): Promise<void> {
    freeAt = Math.max(freeAt, Date.now()) + (bytes / BYTES_PER_SECOND) * 1000;
    await wait(freeAt - Date.now());
  }
  function cutAll(): void {
    for (const socket of open) socket.destroy();
  }
  const server = createServer((reader) => {
    if (isCut) {
      reader.destroy();
      return;
    }
    const site = connect(port, '127.0.0.1');
    let isPosting = false;
    for (const [socket, other] of [
      [reader, site],
      [site, reader],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    const asking = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (chunk.subarray(0, 5).toString() === 'POST ') {
          posts += 1;
          isPosting = true;
        }
        void wait(DELAY_MS).then(() => done(null, chunk));
      },
    });
    const answering = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (isPosting && isCutNext) {
          [isCut, isCutNext] = [true, false];
          return cutAll();
        }
        isPosting = false;
        void (async () => {
          for (let start = 0; start < chunk.length; start += PIECE) {
            const piece = chunk.subarray(start, start + PIECE);
            await pass(piece.length);
            this.push(piece);
          }
          done();
        })();
      },
    });
    reader.pipe(asking).pipe(site).pipe(answering).pipe(reader);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cutAtNextAnswer: () => void (isCutNext = true),
    mend: () => void (isCut = false),
    posts: () => posts,
    close: () => {
      cutAll();
      server.close();
    },
  };
}
