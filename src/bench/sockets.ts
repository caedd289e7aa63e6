/**
 * A program that asks for one file over bare sockets that are kept, one request at a time on each, as fast as the answers
 * come. It takes less of a processor than a server in Node that sends the file, so that the server is what is measured,
 * and says how much it took. Started by `fileLoad` of load.ts, which names its settings as JSON; prints a `FileLoad`.
 */
import net from 'node:net';
import { readAnswers } from './answers.ts';
import type { Load } from './load.ts';

export interface Asked {
  url: string;
  headers: Record<string, string>;
  /** What each right answer has, in bytes; an answer with another length is wrong. */
  length: number;
  connections: number;
  seconds: number;
}

export interface FileLoad extends Load {
  /** Milliseconds of processors that it took to ask and read, for an answer. */
  asking: number;
}

/** What sockets read into, one after another: what it held is counted before the next one reads. */
const READ_BYTES = 1 << 18;
/** How long it takes until a connection that broke is opened again, in milliseconds. */
const AGAIN_MS = 50;

export function loadBySockets({ url, headers, length, connections, seconds }: Asked): Promise<FileLoad> {
  const { hostname, port, pathname, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const buffer = Buffer.alloc(READ_BYTES);
  const latencies: number[] = [];
  const sockets = new Set<net.Socket>();
  let wrong = 0;
  let isOver = false;

  function open(): void {
    let asked = 0;
    function ask(): void {
      asked = performance.now();
      socket.write(request);
    }
    const read = readAnswers((answer) => {
      if (answer.status === 200 && answer.length === length) latencies.push(performance.now() - asked);
      else wrong += 1;
      ask();
    });
    const socket = net.connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer,
        callback(bytes) {
          const isAnswer = isOver || read(buffer.subarray(0, bytes));
          if (!isAnswer) socket.destroy();
          return isAnswer;
        },
      },
    });
    sockets.add(socket);
    socket.once('connect', ask);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      if (isOver) return;
      // On each connection an answer was awaited.
      wrong += 1;
      setTimeout(() => isOver || open(), AGAIN_MS);
    });
  }

  const began = performance.now();
  for (let at = 0; at < connections; at += 1) open();
  return new Promise((resolve) => {
    setTimeout(() => {
      isOver = true;
      const took = performance.now() - began;
      for (const socket of sockets) socket.destroy();
      resolve(toLoad(latencies, wrong, took / 1000));
    }, seconds * 1000);
  });
}

function toLoad(latencies: readonly number[], wrong: number, seconds: number): FileLoad {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  const answered = sorted.length;
  const { user, system } = process.cpuUsage();
  const asking = (user + system) / 1000 / answered;
  return { perSecond: Math.round(answered / seconds), p50: at(0.5), p99: at(0.99), wrong, answered, asking };
}

const [, program, asked] = process.argv;
if (program === import.meta.filename) {
  console.log(JSON.stringify(await loadBySockets(JSON.parse(asked ?? '') as Asked)));
}
