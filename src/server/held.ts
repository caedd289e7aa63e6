import type { IncomingMessage, RequestListener } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { namesTwoHosts } from './wire.ts';

/** What is held in all, and of one file at most, in bytes. */
const HELD_BYTES = 16 << 20;
const FILE_BYTES = 256 << 10;
/** What an answer takes beside its body, in bytes: its name, its headers, their places in memory. */
const HEAD_BYTES = 2 << 10;
/** No browser asks for compression in more characters. */
const ENCODING_LENGTH = 64;

/** Requests for a part, or on other terms than that the file has changed, are left to those who read the file. */
const ELSE = ['range', 'if-range', 'if-match', 'if-unmodified-since', 'cache-control'];

/** An answer as it is sent, whole. */
interface Held {
  status: 200 | 304;
  /** Names and values in turns. */
  head: string[];
  body: Buffer;
  etag: string;
  changed: string;
  /** The route as it is declared. */
  route: string;
}

/** What an answer from memory was, for log and numbers. */
export interface FromMemory {
  request: IncomingMessage;
  route: string;
  status: number;
  /** Until it was handed to the system. */
  milliseconds: number;
}

/** The name under which an answer is held, or null where the request asks for something else than a whole file. */
function nameOf({ method, url = '', headers }: IncomingMessage): string | null {
  const encoding = headers['accept-encoding'] ?? '';
  if (method !== 'GET' || url.includes('?') || encoding.length > ENCODING_LENGTH) return null;
  if (ELSE.some((name) => headers[name] !== undefined)) return null;
  return `${headers['if-none-match'] === undefined ? 200 : 304} ${encoding} ${url}`;
}

/** Whether that answer is one to this request: who has the file names its tag, and may name when it was changed. */
function isAnswerTo({ headers }: IncomingMessage, { status, etag, changed }: Held): boolean {
  const { 'if-none-match': known, 'if-modified-since': since } = headers;
  if (status === 200) return known === undefined && since === undefined;
  return known === etag && (since === undefined || since === changed);
}

/**
 * Answers for the small files of a build from memory, once they have been asked for, with the headers that they had then:
 * the files of a running app do not change, since another build is another app. What was asked for longest ago is let go.
 * @param onAnswered told of each such answer, which no hook of Fastify sees
 * @param most what is held in all, in bytes
 */
export function createHeld(onAnswered: (answer: FromMemory) => void, most = HELD_BYTES) {
  const held = new Map<string, Held>();
  let bytes = 0;
  let isClosing = false;

  function find(request: IncomingMessage): Held | null {
    const name = isClosing || namesTwoHosts(request) ? null : nameOf(request);
    const found = name === null ? undefined : held.get(name);
    if (name === null || !found || !isAnswerTo(request, found)) return null;
    held.delete(name);
    held.set(name, found);
    return found;
  }

  function hold(name: string, answer: Held): void {
    // Somebody else may have asked at the same time.
    if (held.has(name)) return;
    held.set(name, answer);
    bytes += answer.body.length + HEAD_BYTES;
    for (const [oldest, { body }] of held) {
      if (bytes <= most) break;
      held.delete(oldest);
      bytes -= body.length + HEAD_BYTES;
    }
  }

  /** Answers what it can, and leaves all else, and all when the app is busy or about to end, to `next`. */
  function before(app: FastifyInstance, next: RequestListener): RequestListener {
    return function answer(request, response) {
      const found = app.isUnderPressure() ? null : find(request);
      if (!found) return next(request, response);
      const began = performance.now();
      const { route, status, head, body } = found;
      response.once('finish', () => onAnswered({ request, route, status, milliseconds: performance.now() - began }));
      response.writeHead(status, head).end(body);
    };
  }

  /** Holds what the routes of this scope answer; to be called after what changes these answers. */
  function holdFrom(files: FastifyInstance): void {
    // The last answers say that their connection ends, which is no header of the file.
    files.addHook('preClose', async () => {
      isClosing = true;
    });
    files.addHook('onSend', async ({ raw, routeOptions }, reply, payload) => {
      const name = nameOf(raw);
      if (name === null || isClosing || held.has(name) || !isSmallFile(reply, payload)) return payload;
      const body = await buffer(payload);
      const answer = toHeld(reply, routeOptions.url ?? '', body);
      const isWhole = answer.status === 304 || Number(reply.getHeader('content-length')) === body.length;
      if (isWhole && isAnswerTo(raw, answer)) hold(name, answer);
      return answer.status === 304 ? null : body;
    });
  }

  return { before, holdFrom };
}

export type HeldFiles = ReturnType<typeof createHeld>;

/** Whether this is a whole file that may be held, or the news that it has not changed. */
function isSmallFile(reply: FastifyReply, payload: unknown): payload is Readable {
  const isStream = typeof payload === 'object' && payload !== null && 'pipe' in payload;
  if (!isStream || reply.statusCode === 304) return isStream;
  return reply.statusCode === 200 && Number(reply.getHeader('content-length')) <= FILE_BYTES;
}

function toHeld(reply: FastifyReply, route: string, body: Buffer): Held {
  const head = Object.entries(reply.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
  const [etag, changed] = [String(reply.getHeader('etag')), String(reply.getHeader('last-modified'))];
  return { status: reply.statusCode === 304 ? 304 : 200, head, body, etag, changed, route };
}
