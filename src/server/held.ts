import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What is held in all, and of one file at most, in bytes. */
const HELD_BYTES = 16 << 20;
const FILE_BYTES = 256 << 10;
/** No browser asks for compression in more characters. */
const ENCODING_LENGTH = 64;

/** Requests for a part, or for what has changed, are left to those who read the file. */
const ELSE = ['range', 'if-range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

/** What an answer says of the file; all else is said by the hooks of every answer. */
const OF_THE_FILE = [
  ...['content-type', 'content-encoding', 'etag', 'last-modified', 'cache-control', 'vary', 'accept-ranges'],
  'access-control-allow-origin',
];

interface Held {
  headers: Record<string, string>;
  body: Buffer;
}

/** The name under which an answer is held, or null where the request asks for something else than the whole file. */
function nameOf({ method, url, headers }: FastifyRequest): string | null {
  const encoding = headers['accept-encoding'] ?? '';
  if (method !== 'GET' || url.includes('?') || encoding.length > ENCODING_LENGTH) return null;
  return ELSE.some((name) => headers[name] !== undefined) ? null : `${encoding} ${url}`;
}

/**
 * Answers for the small files of a build from memory, once they have been asked for: the files of a running app do not
 * change, since another build is another app. To be called in the scope of the routes that read files.
 * @param ownPolicy the policy of framing that only a file itself can have set
 */
export function holdFiles(files: FastifyInstance, ownPolicy: string): void {
  const held = new Map<string, Held>();
  let bytes = 0;

  files.addHook('onRequest', (request, reply, done) => {
    const name = nameOf(request);
    const found = name === null ? undefined : held.get(name);
    if (!found) return done();
    void reply.headers(found.headers).send(found.body);
  });

  files.addHook('onSend', async (request, reply, payload) => {
    const name = nameOf(request);
    if (name === null || held.has(name) || !isSmallFile(reply, payload)) return payload;
    const body = await buffer(payload);
    bytes += body.length;
    held.set(name, { headers: headersOf(reply, ownPolicy), body });
    for (const [oldest, { body: old }] of held) {
      if (bytes <= HELD_BYTES) break;
      held.delete(oldest);
      bytes -= old.length;
    }
    return body;
  });
}

function isSmallFile(reply: FastifyReply, payload: unknown): payload is Readable {
  const isStream = typeof payload === 'object' && payload !== null && 'pipe' in payload;
  return isStream && reply.statusCode === 200 && Number(reply.getHeader('content-length')) <= FILE_BYTES;
}

function headersOf(reply: FastifyReply, ownPolicy: string): Record<string, string> {
  const said = OF_THE_FILE.map((name) => [name, reply.getHeader(name)] as const);
  const policy = reply.getHeader('content-security-policy');
  const all = policy === ownPolicy ? [...said, ['content-security-policy', policy] as const] : said;
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
