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

/** What the drivers say when the server is gone or the disk is full: PostgreSQL's classes 08, 53 and 57, and SQLite's. */
function isDatabaseAway(error: unknown): boolean {
  const { code, errcode, message } = Object(error) as { code?: string; errcode?: number; message?: string };
  if (code && /^(ECONN(REFUSED|RESET)|ETIMEDOUT|EPIPE|(08|53|57)\w{3})$/.test(code)) return true;
  if (code === 'ERR_SQLITE_ERROR') return SQLITE_AWAY.has((errcode ?? 0) & 0xff);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(message ?? '');
}

/** Busy, locked, read-only, input or output error, full, cannot open. */
const SQLITE_AWAY = new Set([5, 6, 8, 10, 13, 14]);

/** Any error as a refusal; one that nobody foresaw says nothing of its inside. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = Object(error) as { code?: string; statusCode?: number };
  const known = BY_CODE[code ?? ''];
  if (known) return new Refusal(...known);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(statusCode, words.unreadable);
  }
  if (isDatabaseAway(error)) {
    return new Refusal(503, words.cannotStore, [], 60);
  }
  if (statusCode === 503) return new Refusal(503, words.busy);
  return new Refusal(500, words.failed);
}
