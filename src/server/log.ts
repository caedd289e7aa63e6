import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import { destination } from 'pino';

/** Lines that wait for a slow reader of the log take at most this many bytes; what comes beyond is let go. */
const WAITING_BYTES = 1 << 20;
const FLUSH_MS = 200;

/** Standard output, written beside the answers rather than before each: a fifth more reads a second. */
const stdout = destination({ dest: 1, sync: false, maxLength: WAITING_BYTES, periodicFlush: FLUSH_MS });

/** JSON lines, without address, browser, query or body. */
export const logger: Exclude<FastifyServerOptions['logger'], boolean | undefined> = {
  stream: stdout,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level) => ({ level }) },
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
  },
};

/** One line a request: its number, method, route, status, milliseconds; a warning where it took too long. */
export class OneLine extends LogController {
  readonly #slowMs: number;

  /** @param slowMs from when on a request is slow, in milliseconds; 0 for never */
  constructor(slowMs = 0) {
    super();
    this.#slowMs = slowMs;
  }

  override incomingRequest(): void {
    // Nothing: the line comes when the answer is known.
  }
  override routeNotFound(): void {
    // Nothing: an address that matched no route is not kept.
  }
  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { method } = request;
    const line = { method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    // A stream of news stays open as long as its reader looks.
    const isStream = reply.getHeader('content-type') === 'text/event-stream';
    if (this.#slowMs > 0 && line.ms >= this.#slowMs && !isStream) return request.log.warn(line, 'A slow request.');
    request.log.info(line);
  }
}

/** The route as it is declared, which holds nothing that a reader typed. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? 'unknown';
}
