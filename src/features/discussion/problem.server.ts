import * as words from '#words/letter-refused.ts';
import type { FieldError } from './submission.ts';

/** A refusal that a reader can act on: an HTTP status, one sentence, and the fields that are wrong. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** Seconds to wait before trying again; only with 429 and 503. */
  readonly retryAfter: number | null;
  /** What else the answer carries, for a program. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    detail: string,
    errors: readonly FieldError[] = [],
    retryAfter: number | null = null,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.extra = extra;
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The body of an RFC 9457 answer. */
export function toProblem({ status, message, errors, extra }: Refusal): Record<string, unknown> {
  return { title: words.titles[status] ?? words.failedTitle, status, detail: message, errors, ...extra };
}

const BY_CODE: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, words.tooLarge],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, words.wrongType],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, words.badJson],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, words.emptyJson],
};

/** What keeps SQLite from working, by its primary code, and what the host can do. */
const SQLITE_AWAY: Record<number, string> = {
  5: 'Another program holds the database. End it, or wait until it is done.',
  6: 'Another program holds the database. End it, or wait until it is done.',
  8: 'The database cannot be written. Let its folder and its disk be written to.',
  10: 'The disk of the database does not take or give its data. Look at the disk: it may be broken, full or read-only.',
  13: 'The disk of the database is full. Make room on it; letters are taken again at once.',
  14: 'The database file cannot be opened. Look whether its folder is there and may be read and written.',
};

const POSTGRES_AWAY =
  'The database server does not answer. Start it, or check DATABASE_URL; letters are taken again at once.';

/** What its driver says without a code; the last two of a transaction's end, after its connection broke. */
const POSTGRES_GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/;

/** What the host can do about a database that is away, for the log; null where that is not what is wrong. */
export function remedyOf(error: unknown): string | null {
  const { code, errcode, message } = Object(error) as { code?: string; errcode?: number; message?: string };
  if (code === 'ERR_SQLITE_ERROR') return SQLITE_AWAY[(errcode ?? 0) & 0xff] ?? null;
  // PostgreSQL's classes 08, 53 and 57, and what the system and the driver say when the server is gone.
  if (code && /^(ECONN(REFUSED|RESET)|ETIMEDOUT|EPIPE|(08|53|57)\w{3})$/.test(code)) return POSTGRES_AWAY;
  return POSTGRES_GONE.test(message ?? '') ? POSTGRES_AWAY : null;
}

/** Any error as a refusal; one that nobody foresaw says nothing of its inside. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = Object(error) as { code?: string; statusCode?: number };
  const known = BY_CODE[code ?? ''];
  if (known) return new Refusal(...known);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(statusCode, words.unreadable);
  }
  if (remedyOf(error) !== null) {
    return new Refusal(503, words.cannotStore, [], 60);
  }
  if (statusCode === 503) return new Refusal(503, words.busy);
  return new Refusal(500, words.failed);
}
