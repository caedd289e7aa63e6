import {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { destination } from 'pino';

/** Lines that wait for a slow reader of the log take at most this many bytes; what comes beyond is let go. */
const WAITING_BYTES = 1 << 20;
const FLUSH_MS = 200;

/** Standard output, written beside the answers rather than before each: a fifth more reads a second. */
const stdout = destination({ dest: 1, sync: false, maxLength: WAITING_BYTES, periodicFlush: FLUSH_MS });

let stampedAt = 0;
let stamp = '';

/** The time as JSON, put into words once a millisecond: each time took a sixth of the line's time. */
function timestamp(): string {
  const now = Date.now();
  if (now !== stampedAt) stamp = `,"time":"${new Date(now).toISOString()}"`;
  stampedAt = now;
  return stamp;
}

/** JSON lines, without address, browser, query or body. */
export const logger: Exclude<FastifyServerOptions['logger'], boolean | undefined> = {
  stream: stdout,
  base: null,
  timestamp,
  formatters: { level: (level) => ({ level }) },
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
  },
};

/** What a line tells; its milliseconds are rounded there. */
interface Answered {
  reqId?: string;
  method: string;
  route: string;
  status: number;
  ms: number;
}

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
    const line = { method: request.method, route: routeOf(request), status: reply.statusCode, ms: reply.elapsedTime };
    // A stream of news stays open as long as its reader looks.
    const isStream = reply.getHeader('content-type') === 'text/event-stream';
    this.answered(request.log, line, isStream);
  }

  /** The line of an answer that Fastify did not see says its number by itself. */
  answered(log: FastifyBaseLogger, answer: Answered, isStream = false): void {
    const line = { ...answer, ms: Math.round(answer.ms) };
    if (this.#slowMs > 0 && line.ms >= this.#slowMs && !isStream) return log.warn(line, 'A slow request.');
    log.info(line);
  }
}

/** The route as it is declared, which holds nothing that a reader typed. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? 'unknown';
}
